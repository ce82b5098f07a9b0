using Graph.Reading;
using Graph.Reading.Identity;
using Graph.Writing;

namespace Graph.Cli.Pipeline;

/// <summary>Finds the article that a person means: by its id, its URL in any spelling, or the file that it was read from.</summary>
internal static class StandingArticles
{
    /// <summary>The id, or null where no such article stands.</summary>
    public static async Task<string?> FindAsync(GraphWriter writer, string named, CancellationToken cancellation)
    {
        var ids = new List<string> { named };
        if (CanonicalUrl.Of(named) is { } url)
            ids.Add(url);
        if (File.Exists(named) && ArticleReader.Read(named) is ReadResult.Accepted read)
            ids.Add(read.Article.Id);
        var standing = await writer.FindAsync(ids, cancellation);
        return ids.Find(standing.ContainsKey);
    }
}
