using System.Collections.Immutable;
using System.Globalization;
using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Text;
using Graph.Model.Values;

namespace Graph.Resolution.Said;

/// <summary>
/// One article's part of the layer “what was said”, as it stands in the graph: nodes with their keys, in order of key.
/// </summary>
public sealed record ArticleRecord
{
    public required string Id { get; init; }

    public string Title { get; init; } = "";

    public string? Url { get; init; }

    public string? Outlet { get; init; }

    public string? Author { get; init; }

    public DateTimeOffset? Published { get; init; }

    /// <summary>Null where it was not loaded.</summary>
    public string? Text { get; init; }

    public string ContentHash { get; init; } = "";

    public string Fingerprint { get; init; } = "";

    public ImmutableArray<SentenceRecord> Sentences { get; init; } = [];

    public ImmutableArray<MentionRecord> Mentions { get; init; } = [];

    public ImmutableArray<ExplanationRecord> Explanations { get; init; } = [];

    public ImmutableArray<ClaimRecord> Claims { get; init; } = [];

    /// <summary>An article of which nothing was said yet: a new one, or one whose layers are being rebuilt.</summary>
    public static ArticleRecord Bare(string id) => new() { Id = id };

    /// <summary>Whether writing <paramref name="other"/> over this would change nothing.</summary>
    public bool SaysTheSameAs(ArticleRecord other) =>
        ContentHash == other.ContentHash && Fingerprint == other.Fingerprint && Sentences.SequenceEqual(other.Sentences)
        && Mentions.SequenceEqual(other.Mentions) && Explanations.SequenceEqual(other.Explanations)
            && Claims.SequenceEqual(other.Claims);

    public static ArticleRecord Of(ArticleExtraction extraction)
    {
        var article = extraction.Article;
        var keys = new Dictionary<Mention, string>();
        foreach (var mention in extraction.Mentions)
            keys[mention] = Keys.Mention(article.Id, mention.Type, mention.Form, mention.Offset);
        var fuller = extraction.SameAs.ToDictionary(same => keys[same.Mention]);
        var sentences = article.Sentences.ToDictionary(sentence => sentence.Position);

        return new ArticleRecord
        {
            Id = article.Id,
            Title = article.Title,
            Url = article.Url,
            Outlet = article.Outlet,
            Author = article.Author,
            Published = article.Published,
            Text = article.Text,
            ContentHash = article.ContentHash,
            Fingerprint = extraction.Fingerprint,
            Sentences = ByKey(article.Sentences.Select(sentence => new SentenceRecord(
                Keys.Sentence(article.Id, sentence.Position), sentence.Position, sentence.Text, sentence.Start,
                sentence.End))),
            Mentions = ByKey(extraction.Mentions.Select(mention =>
            {
                var same = fuller.GetValueOrDefault(keys[mention]);
                return new MentionRecord(keys[mention], mention.Form, mention.Type,
                    Positions(mention, place => place.Start),
                    Positions(mention, place => place.End), same is null ? null : keys[same.Fuller], same?.Reason);
            })),
            Explanations = ByKey(extraction.Explanations.Select(explanation => new ExplanationRecord(
                Keys.Explanation(article.Id, explanation.Sentence, explanation.Short.Form, explanation.Full.Form),
                Keys.Sentence(article.Id, explanation.Sentence), keys[explanation.Short], keys[explanation.Full],
                explanation.Short.Form, explanation.Full.Form, explanation.How))),
            Claims = ByKey(extraction.Claims.OrderByDescending(claim => claim.Confidence)
                .ThenBy(claim => claim.Rule, StringComparer.Ordinal)
                .Select(claim => ClaimRecord.Of(
                    claim, article.Id, keys[claim.Subject], claim.Object is { } named ? keys[named] : null,
                    sentences[claim.Sentence].Text))),
        };
    }

    private static string Positions(Mention mention, Func<Place, int> side) =>
        string.Join(' ', mention.Places.Select(place => side(place).ToString(CultureInfo.InvariantCulture)));

    private static ImmutableArray<T> ByKey<T>(IEnumerable<T> records) where T : IRecord =>
        [.. records.DistinctBy(record => record.Id).OrderBy(record => record.Id, StringComparer.Ordinal)];
}

/// <summary>A node with a key.</summary>
public interface IRecord
{
    string Id { get; }
}

public sealed record SentenceRecord(string Id, int Position, string Text, int Start, int End) : IRecord;

/// <param name="Starts">Code point offsets of its places, apart by blanks: a text, so that two records compare by
/// value.</param>
/// <param name="SameAs">The mention that it leads on to, if any, and why.</param>
public sealed record MentionRecord(
    string Id, string Form, Model.Ontology.EntityType Type, string Starts, string Ends, string? SameAs,
    string? Reason) : IRecord
{
    /// <summary>How often it stands in the article.</summary>
    public int Places => Starts.AsSpan().Count(' ') + 1;
}

public sealed record ExplanationRecord(
    string Id, string Sentence, string ShortMention, string FullMention, string Short, string Full,
    string How) : IRecord;
