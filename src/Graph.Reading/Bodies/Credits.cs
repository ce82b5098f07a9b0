using System.Collections.Immutable;
using Graph.Reading.Identity;

namespace Graph.Reading.Bodies;

/// <summary>The lines of a body sorted: the news itself, and what the other lines say of it.</summary>
/// <param name="Outlet">The house that a note on the article names.</param>
/// <param name="LooseOutlet">One that a bare <c>来源：</c> names.</param>
/// <param name="SourceLink">Where a repost was taken from; null where its links name more than one place.</param>
internal sealed record Credits(
    ImmutableArray<string> News, string? Outlet, string? LooseOutlet, string? Author, string? Published, string? SourceLink)
{
    public static Credits Of(ImmutableArray<Line> lines)
    {
        var news = ImmutableArray.CreateBuilder<string>(lines.Length);
        string? outlet = null, looseOutlet = null, author = null, published = null;
        var sources = new HashSet<string>();
        string? trailing = null;
        foreach (var line in lines)
        {
            if (IsBareLink(line))
            {
                trailing = CanonicalUrl.Of(line.Link) ?? trailing;
                continue;
            }
            if (CreditLine.Is(line.Text))
            {
                var named = CreditLine.Outlet(line.Text, out var isOfArticle);
                if (isOfArticle)
                    outlet ??= named;
                else
                    looseOutlet ??= named;
                author ??= CreditLine.Author(line.Text);
                published ??= CreditLine.Published(line.Text);
                if (Bodies.SourceLink.Opens(line.Text) && CanonicalUrl.Of(line.Link) is { } source)
                    sources.Add(source);
                continue;
            }
            if (line.IsAside || line.IsLink && !EndsSentence(line.Text))
                continue;

            var text = CreditLine.WithoutSourceNote(line.Text, out var noted);
            outlet ??= noted;
            if (!text.Any(char.IsLetterOrDigit))
                continue;
            news.Add(text);
            trailing = null; // a link between paragraphs is no source
        }
        if (sources.Count == 0 && trailing is not null)
            sources.Add(trailing);
        return new Credits(
            news.ToImmutable(), outlet, looseOutlet, author, published, sources.Count == 1 ? sources.Single() : null);
    }

    // The address itself as text: <http://…>.
    private static bool IsBareLink(Line line) =>
        line.IsLink && (line.Text.StartsWith("http://", StringComparison.Ordinal) || line.Text.StartsWith("https://", StringComparison.Ordinal));

    private static bool EndsSentence(string text) => text.TrimEnd('”', '’', '」', '』', '）', ')') is [.., '。' or '！' or '？'];
}
