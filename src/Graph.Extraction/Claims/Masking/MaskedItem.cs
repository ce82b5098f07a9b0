using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Model.Values;

namespace Graph.Extraction.Claims.Masking;

/// <summary>What one character of a masked sentence stands for: the stretch of the folded sentence, and what it means there.</summary>
internal sealed record MaskedItem(int Start, int End)
{
    public MentionSpan? Mention { get; init; }

    /// <summary>The rounds of a list: A轮、B轮和B+轮.</summary>
    public ImmutableArray<RoundName> Rounds { get; init; } = [];

    public AmountRange? Amount { get; init; }

    public PartialDate? Date { get; init; }

    /// <summary>In percent.</summary>
    public decimal? Share { get; init; }
}
