using System.Collections.Immutable;
using Graph.Extraction.Analysis;

namespace Graph.Extraction.Claims.Masking;

/// <summary>
/// A sentence as the rules see it: white space, quotation marks and the bracket behind a name are gone, and each mention, round,
/// amount, date and percentage is one character (<see cref="Symbols"/>).
/// </summary>
/// <param name="Text">The masked text; <paramref name="Items"/> has one entry for each of its characters.</param>
internal sealed record MaskedSentence(SentenceAnalysis Source, string Text, ImmutableArray<MaskedItem> Items)
{
    public int Position => Source.Sentence.Position;

    public int Paragraph => Source.Sentence.Paragraph;

    /// <summary>A stretch of the masked text as printed.</summary>
    public string Printed(int start, int end) => Source.Text.PrintedSlice(Items[start].Start, Items[end - 1].End);
}
