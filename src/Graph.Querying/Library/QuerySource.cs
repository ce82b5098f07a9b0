using Graph.Cypher;
using Graph.Querying.Library;

namespace Graph.Querying;

/// <summary>Finds out what somebody asks: a query of the library, a file, or a statement.</summary>
public static class QuerySource
{
    /// <summary>
    /// The query of that name; else the statements of the file at that path, whose head declares the parameters of all of them; else,
    /// with white space in it, the statements it is.
    /// </summary>
    /// <exception cref="QueryException">It is none of these.</exception>
    public static IReadOnlyList<Query> Read(string given, QueryLibrary library)
    {
        if (library.Find(given) is { } query)
            return [query];
        if (File.Exists(given))
            return OfFile(Path.GetFileNameWithoutExtension(given), File.ReadAllText(given));
        if (given.Any(char.IsWhiteSpace))
            return [.. CypherScript.Split(given).Select(statement => new Query("", statement.Text))];
        throw new QueryException(QueryErrorCode.QueryNotFound,
            $"no query {given} in the library, and no file of that name", library.Suggest(given));
    }

    /// <summary>The statements of a file, each with the head of the file.</summary>
    internal static IReadOnlyList<Query> OfFile(string name, string text)
    {
        var head = QueryHead.Parse(name, text);
        return [.. CypherScript.Split(text).Select(statement => head with { Text = statement.Text })];
    }
}
