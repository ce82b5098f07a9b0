using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Model.Text;
using Graph.Querying.Library;
using Graph.Querying.Names;
using Graph.Querying.Parameters;

namespace Graph.Querying.Browser;

/// <summary>
/// Queries as Neo4j Browser keeps its favorites: a file each, in folders, of which Browser takes a ZIP that is dropped on its window.
/// A file is a comment with the title, a <c>:param</c> for each parameter, set as in the query's example, and the query.
/// </summary>
public static partial class BrowserFavorites
{
    /// <summary>The library's queries, whose results are tables, and the pictures of <c>cypher/browser/pictures</c>, whose results are drawn.</summary>
    public static IReadOnlyList<BrowserFavorite> All { get; } =
    [
        .. Resources.All("pictures").SelectMany(file => QuerySource.OfFile(file.Name, file.Text))
            .OrderBy(query => query.Name, StringComparer.Ordinal).Select(query => Of("Graph pictures", query)),
        .. QueryLibrary.Standard.Queries.Select(query => Of("Graph tables", query)),
    ];

    private static BrowserFavorite Of(string folder, Query query)
    {
        var arguments = Argument().Matches(query.Example)
            .Select(match => QueryArgument.Parse(match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["bare"].Value));
        var values = ParameterBinding.Bind(query, arguments);
        var lines = new List<string> { $"// {query.Title}", $"// {query.English}", $"// {query.Chinese}" };
        foreach (var parameter in query.Parameters ?? [])
            lines.Add($":param {parameter.Name} => {Expression(values[parameter.Name])};");
        return new BrowserFavorite($"{folder}/{query.Name}.cypher", $"{string.Join('\n', lines)}\n{query.Text};\n");
    }

    private static string Expression(object? value) => value switch
    {
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        string text => Quoted(text),
        DateTimeOffset moment => $"datetime('{moment:yyyy-MM-dd'T'HH:mm:sszzz}')",
        NameReference reference => Entities(reference.Names),
        _ => "null",
    };

    // What NameResolver asks, on one line: what the names denote, and what the names denote that they are used for.
    private static string Entities(IEnumerable<string> names) =>
        $"COLLECT {{ MATCH (n:Name)-[:USED_FOR*0..1]->(:Name)-[:DENOTES]->(e:Entity) WHERE n.id IN "
        + $"[{string.Join(", ", names.SelectMany(name => NameResolver.IdsOf(NameForm.Fold(name))).Select(Quoted))}] RETURN DISTINCT e.id }}";

    private static string Quoted(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    [GeneratedRegex("-p (\"(?<quoted>[^\"]*)\"|(?<bare>\\S+))")]
    private static partial Regex Argument();
}

/// <summary>One favorite.</summary>
/// <param name="Path">Folder and file, as in the ZIP.</param>
public sealed record BrowserFavorite(string Path, string Text);
