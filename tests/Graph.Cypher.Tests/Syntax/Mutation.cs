using System.Text.RegularExpressions;

namespace Graph.Cypher.Tests.Syntax;

/// <summary>Queries with parts cut out, doubled, moved and thrown in.</summary>
internal static partial class Mutation
{
    private static readonly string[] Scraps =
    [
        "(", ")", "[", "]", "{", "}", "<-", "->", "-", "--", "|", ":", "::", ".", "..", ",", ";", "$", "*", "+",
        "+=", "=", "=~", "<>", "%", "!", "&", "'", "\"", "`", "\\", "//", "/*", "*/", "0", "1.5", "1e", "0x", "n",
        "null", "'s'", "中", "\ud83d", "\u0000", " IS ", " NOT ", " IN ", " AND ", " WHERE ", " MATCH ", " RETURN ",
        " WITH ", " CASE ", " WHEN ", " END ", " AS ", " CALL ", " EXISTS {", " shortestPath(", " UNION ", "[x IN ",
        "(a)--",
    ];

    /// <summary>An endless row of mutated queries, always the same for one seed.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> originals, int seed)
    {
        var queries = originals.ToArray();
        var random = new Random(seed);
        while (true)
        {
            var query = queries[random.Next(queries.Length)];
            for (var mutations = random.Next(1, 3); mutations > 0; mutations--)
                query = Mutate(query, queries, random);
            yield return query;
        }
    }

    private static string Mutate(string query, string[] queries, Random random)
    {
        var at = random.Next(query.Length + 1);
        var length = Math.Min(random.Next(1, 8), query.Length - at);
        return random.Next(12) switch
        {
            0 => query.Remove(at, length),
            1 => query.Insert(at, Scraps[random.Next(Scraps.Length)]),
            2 => query.Insert(at, query.Substring(at, length)),
            3 => query[..at] + Tail(queries[random.Next(queries.Length)], random),
            4 => query.Replace(Word(query, random), Word(queries[random.Next(queries.Length)], random)),
            5 => query[..at],
            _ => Swap(query, queries[random.Next(queries.Length)], random),
        };
    }

    /// <summary>One name, number or sign for another of the same kind: most often still a query.</summary>
    private static string Swap(string query, string other, Random random)
    {
        if (Token().Matches(query) is not { Count: > 0 } tokens)
            return query;
        var token = tokens[random.Next(tokens.Count)];
        var others = Token().Matches(other).Where(found => Kind(found.Value) == Kind(token.Value)).ToArray();
        return others.Length == 0
            ? query
            : query[..token.Index] + others[random.Next(others.Length)].Value + query[(token.Index + token.Length)..];
    }

    private static (bool, bool, bool) Kind(string token) =>
        (char.IsLetter(token[0]), char.IsDigit(token[0]), char.IsLetter(token[0]) && token.All(char.IsUpper));

    [GeneratedRegex(@"\w+|'[^']*'|[-+*/%=<>^|&!]+")]
    private static partial Regex Token();

    private static string Word(string query, Random random)
    {
        var words = query.Split(' ');
        return words[random.Next(words.Length)] is { Length: > 0 } word ? word : "n";
    }

    private static string Tail(string query, Random random) => query[random.Next(query.Length + 1)..];
}
