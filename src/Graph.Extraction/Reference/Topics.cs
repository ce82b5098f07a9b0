using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Graph.Extraction.Analysis;
using Graph.Model.Ontology;

namespace Graph.Extraction.Reference;

/// <summary>Which house an article, and each place of it, is about: the one that a clause begins with, and that is not the outlet.</summary>
internal sealed partial class Topics
{
    private const int LookBack = 3;

    // So often named elsewhere as one place in the title weighs.
    private const int InTitle = 4;

    private readonly IReadOnlyList<FoldedSentence> _sentences;
    private readonly ImmutableArray<ImmutableArray<NamePlace>> _places;
    private readonly ArticleName? _main;

    public Topics(IReadOnlyList<FoldedSentence> sentences, ArticleNames names, Links links)
    {
        _sentences = sentences;
        _places = [.. names.Places.Select((places, i) => places.Where(place =>
            place.Name.Type == EntityType.Organization && !Reporting().IsMatch(sentences[i].Folded.AsSpan(place.End))).ToImmutableArray())];
        _main = _places.SelectMany((places, i) => places.Select(place => (Head: links.Head(place.Name), Weight: i == 0 ? InTitle : 1)))
            .GroupBy(place => place.Head, place => place.Weight).MaxBy(group => group.Sum())?.Key;
    }

    /// <summary>What the text before this place is about.</summary>
    public ArticleName? Before(int sentence, int before)
    {
        var own = _places[sentence].Where(place => place.End <= before).ToList();
        if (own.LastOrDefault(place => IsHead(sentence, place)) is { Name: { } head })
            return head;
        for (var earlier = sentence - 1; earlier >= 0 && earlier >= sentence - LookBack && SharesParagraph(earlier, sentence); earlier--)
            if (_places[earlier].FirstOrDefault(place => IsHead(earlier, place)) is { Name: { } topic })
                return topic;
        return own.Count > 0 ? own[0].Name : _main;
    }

    private bool SharesParagraph(int earlier, int sentence) =>
        _sentences[earlier].Sentence.Paragraph == _sentences[sentence].Sentence.Paragraph;

    private bool IsHead(int sentence, NamePlace place) => BeforeHead().IsMatch(_sentences[sentence].Folded.AsSpan(0, place.Start));

    [GeneratedRegex("(?:^|[,;:。!?|日月年]|消息|(?:而|但|据悉|目前|近日|日前|此前|今天|昨日|其中|随后|同时|此外))[ “\"‘「『]*$")]
    private static partial Regex BeforeHead();

    [GeneratedRegex("^[ ”\"’」』]*(?:独家|出海|首发|消息)?(?:获悉|讯|报道|首发|记者|了解到|消息|援引|快讯|显示|数据)")]
    private static partial Regex Reporting();
}
