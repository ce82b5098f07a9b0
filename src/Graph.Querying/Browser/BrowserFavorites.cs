using System.IO.Compression;
using Graph.Querying.Library;

namespace Graph.Querying.Browser;

/// <summary>
/// Queries as Neo4j Browser keeps its favorites: a file each, in folders, of which Browser takes a ZIP that is dropped on its window.
/// </summary>
public static class BrowserFavorites
{
    /// <summary>The pictures of <c>cypher/browser/pictures</c>, whose results are drawn, and the library's queries, whose results are tables.</summary>
    public static IReadOnlyList<BrowserFavorite> All { get; } =
    [
        .. Resources.All("pictures").SelectMany(file => QuerySource.OfFile(file.Name, file.Text))
            .OrderBy(query => query.Name, StringComparer.Ordinal).Select(query => Of("Graph pictures", query)),
        .. QueryLibrary.Standard.Queries.Select(query => Of("Graph tables", query)),
    ];

    /// <summary>Writes the ZIP of all of them.</summary>
    public static void WriteZip(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var favorite in All)
        {
            using var writer = new StreamWriter(zip.CreateEntry(favorite.Path).Open());
            writer.Write(favorite.Text);
        }
    }

    private static BrowserFavorite Of(string folder, Query query) => new(
        $"{folder}/{query.Name}.cypher",
        $"// {query.Title}\n// {query.English}\n// {query.Chinese}\n{StandaloneStatement.Of(query)};\n");
}

/// <summary>One favorite.</summary>
/// <param name="Path">Folder and file, as in the ZIP.</param>
/// <param name="Text">Comments, of which Browser shows the first line as the title, and one statement without parameters.</param>
public sealed record BrowserFavorite(string Path, string Text);
