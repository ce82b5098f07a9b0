using System.Text.RegularExpressions;

namespace Graph.Querying.Library;

/// <summary>
/// The comment head of a query file: lines <c>// title:</c>, <c>// en:</c>, <c>// zh:</c>, <c>// example:</c>, and for each
/// parameter <c>// param: NAME (TYPE) = DEFAULT what it is</c>. TYPE is a <see cref="ParameterType"/>, or the values it may
/// have: <c>(a|b)</c>.
/// </summary>
internal static partial class QueryHead
{
    /// <param name="name">The query's name, also for messages.</param>
    /// <param name="file">The head, then statements, of which the query gets none.</param>
    public static Query Parse(string name, string file)
    {
        var query = new Query(name, "");
        var parameters = new List<QueryParameter>();
        var head = file.Split('\n').Select(line => line.Trim())
            .TakeWhile(line => line == "" || line.StartsWith("//", StringComparison.Ordinal));
        foreach (var line in head)
        {
            var match = Line().Match(line);
            var value = match.Groups["value"].Value;
            switch (match.Groups["key"].Value)
            {
                case "title":
                    query = query with { Title = value };
                    break;
                case "en":
                    query = query with { English = value };
                    break;
                case "zh":
                    query = query with { Chinese = value };
                    break;
                case "example":
                    query = query with { Example = value };
                    break;
                case "param":
                    parameters.Add(ParseParameter(name, value));
                    break;
            }
        }
        // A file that says nothing of itself is a bare statement.
        return query with { Parameters = parameters.Count > 0 || query.Title != "" ? parameters : null };
    }

    private static QueryParameter ParseParameter(string query, string text)
    {
        var match = Parameter().Match(text);
        if (!match.Success)
            throw new QueryException(QueryErrorCode.HeadInvalid,
                $"{query}: a parameter is declared as “// param: NAME (TYPE) = DEFAULT what it is”, not as “{text}”");
        var (name, type) = (match.Groups["name"].Value, match.Groups["type"].Value);
        var choices = type.Contains('|', StringComparison.Ordinal) ? type.Split('|') : [];
        if (!Enum.TryParse<ParameterType>(choices.Length > 0 ? "text" : type, ignoreCase: true, out var parsed))
            throw new QueryException(QueryErrorCode.HeadInvalid,
                $"{query}: parameter {name} has an unknown type {type}; types are {TypeNames}, or values as (a|b)");
        return new QueryParameter(
            name, parsed, match.Groups["default"].Success ? match.Groups["default"].Value : null,
            match.Groups["description"].Value, choices);
    }

    private static string TypeNames => string.Join(", ", Enum.GetNames<ParameterType>()).ToLowerInvariant();

    [GeneratedRegex(@"^//\s*(?<key>title|en|zh|param|example):\s*(?<value>.*)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?<name>\w+) \((?<type>[\w|-]+)\)( = (?<default>\S+))?\s*(?<description>.*)$")]
    private static partial Regex Parameter();
}
