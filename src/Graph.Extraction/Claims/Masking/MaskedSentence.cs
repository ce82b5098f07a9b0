using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Graph.Extraction.Analysis;
using Graph.Model.Ontology;

namespace Graph.Extraction.Claims.Masking;

/// <summary>
/// A sentence as the rules see it: white space, quotation marks and the bracket behind a name are gone, and each mention, round,
/// amount, date and percentage is one character (<see cref="Symbols"/>).
/// </summary>
/// <param name="Text">The masked text; <paramref name="Items"/> has one entry for each of its characters.</param>
internal sealed partial record MaskedSentence(SentenceAnalysis Source, string Text, ImmutableArray<MaskedItem> Items)
{
    public int Position => Source.Sentence.Position;

    public int Paragraph => Source.Sentence.Paragraph;

    /// <summary>Whether the name at <paramref name="at"/> is of the outlet that tells the news (甲网获悉, 乙社讯), and no part of it.</summary>
    public bool IsReporter(int at) => Text[at] == Symbols.Of(EntityType.Organization) && Reporting().IsMatch(Text.AsSpan(at + 1));

    /// <summary>Whether the house at <paramref name="at"/> is named only as that of people: 甲的几位高管, 乙前COO某.</summary>
    public bool IsEmployer(int at) => Text[at] == Symbols.Of(EntityType.Organization) && Officers().IsMatch(Text.AsSpan(at + 1));

    /// <summary>A stretch of the masked text as printed.</summary>
    public string Printed(int start, int end) => Source.Text.PrintedSlice(Items[start].Start, Items[end - 1].End);

    [GeneratedRegex("^的?(?:前|原|几位|多位|联合)*(?:创始人|创办人|合伙人|CEO|COO|CTO|CFO|董事长|董事|高管|总裁|副总裁|首席|掌门人|实控人|实际控制人)")]
    private static partial Regex Officers();

    [GeneratedRegex("^(?:独家|出海|首发|消息)?(?:获悉|讯|报道|首发|记者|了解到|消息|援引|快讯|(?:App|APP)?(?:数据|信息)?显示)")]
    private static partial Regex Reporting();
}
