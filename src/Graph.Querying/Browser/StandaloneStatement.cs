using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Model.Text;
using Graph.Querying.Names;
using Graph.Querying.Parameters;

namespace Graph.Querying.Browser;

/// <summary>
/// A query as one statement that needs nothing around it, as its example asks it. Browser draws the result of one statement, not of several,
/// and so none may come before to set parameters: values stand in the text, and names are looked up by the statement itself, in front of the
/// query, which then is a subquery of what they denote.
/// </summary>
internal static partial class StandaloneStatement
{
    public static string Of(Query query)
    {
        var arguments = Argument().Matches(query.Example)
            .Select(match => QueryArgument.Parse(match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["bare"].Value));
        var values = ParameterBinding.Bind(query, arguments);
        var text = query.Text.Trim();
        var (lookUps, ids) = ("", new List<string>());
        foreach (var (name, value) in values)
        {
            text = Regex.Replace(text, $@"\${name}\b", value is NameReference ? $"{name}Ids" : Literal(value));
            if (value is not NameReference reference)
                continue;
            lookUps += LookUp(reference.Names[0], ids, $"{name}Ids");
            ids.Add($"{name}Ids");
        }
        return ids.Count == 0 ? text : $"{lookUps}CALL ({string.Join(", ", ids)}) {{\n{Indented(text)}\n}}\nRETURN {string.Join(", ", Columns(text))}";
    }

    // What NameResolver asks: what the name denotes, and what the names denote that it is used for.
    private static string LookUp(string name, List<string> before, string ids) =>
        $"UNWIND [{string.Join(", ", NameResolver.IdsOf("").Select(type => $"'{type}'"))}] AS type\n"
        + $"MATCH (:Name {{id: type + toLower({Literal(NameForm.Fold(name))})}})-[:USED_FOR*0..1]->(:Name)-[:DENOTES]->(e:Entity)\n"
        + $"WITH {string.Concat(before.Select(earlier => $"{earlier}, "))}collect(DISTINCT e.id) AS {ids}\n";

    private static string Literal(object? value) => value switch
    {
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        DateTimeOffset moment => $"datetime('{moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)}')",
        string text => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'",
        _ => "null",
    };

    private static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => $"  {line}"));

    // The names behind the last RETURN that stands at the beginning of a line, as queries of the library are laid out.
    private static IEnumerable<string> Columns(string text)
    {
        var items = Ending().Replace(text[(text.LastIndexOf("\nRETURN ", StringComparison.Ordinal) + 8)..], "");
        var (depth, start) = (0, 0);
        for (var i = 0; i <= items.Length; i++)
        {
            var character = i < items.Length ? items[i] : ',';
            depth += character is '(' or '[' or '{' ? 1 : character is ')' or ']' or '}' ? -1 : 0;
            if (character != ',' || depth > 0)
                continue;
            yield return items[start..i].Trim().Split(' ', '\n')[^1];
            start = i + 1;
        }
    }

    [GeneratedRegex("-p (\"(?<quoted>[^\"]*)\"|(?<bare>\\S+))")]
    private static partial Regex Argument();

    [GeneratedRegex(@"\n(ORDER BY|SKIP|LIMIT) [\s\S]*$")]
    private static partial Regex Ending();
}
