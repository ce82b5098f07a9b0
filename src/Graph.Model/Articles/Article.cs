using System.Collections.Immutable;

namespace Graph.Model.Articles;

/// <summary>
/// What reading makes of one post or page, and all that later stages know of it.
/// <see cref="Text"/> is the title, where there is one, and the paragraphs, a line each; every <see cref="Sentence"/>
/// is a stretch of it. Offsets count Unicode code points.
/// </summary>
public sealed record Article
{
    /// <summary>
    /// How many bytes of UTF-8 an id and a URL may have: other keys hold them once or twice, and no index of Neo4j takes a key of more
    /// than 8,000.
    /// </summary>
    public const int LongestId = 2000;

    /// <summary>
    /// The canonical URL; without one, title and published date; without those, the hash of the text.
    /// Two texts with one id are two states of one article.
    /// </summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Url { get; init; }

    /// <summary>The house that publishes it (the site, the paper), as printed.</summary>
    public string? Outlet { get; init; }

    public string? Author { get; init; }

    /// <summary>When it was published, by the article's own word, with its time zone; never taken from a clock.</summary>
    public DateTimeOffset? Published { get; init; }

    public required string Text { get; init; }

    /// <summary>SHA-256, in lower-case hex, over all the fields that writing stores.</summary>
    public required string ContentHash { get; init; }

    public required ImmutableArray<Sentence> Sentences { get; init; }
}
