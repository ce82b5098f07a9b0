using System.Collections.Immutable;
using Graph.Extraction.Claims.Masking;
using Graph.Model.Extraction;
using Graph.Model.Values;

namespace Graph.Extraction.Claims.Funding;

/// <summary>A company's financing as one place of the text speaks of it.</summary>
/// <param name="Sentence">The index of the sentence that states it.</param>
/// <param name="Start">Index in the masked sentence.</param>
/// <param name="End">Index behind the last character.</param>
/// <param name="IsPast">Told as history (此前, 曾, an earlier year): 本轮 does not mean it.</param>
internal sealed record Deal(
    Mention Company,
    ImmutableArray<RoundName> Rounds,
    MaskedItem? Amount,
    string? AmountText,
    MaskedItem? Date,
    string? DateText,
    int Sentence,
    int Start,
    int End,
    bool IsPast);
