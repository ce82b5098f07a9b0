using System.Text.RegularExpressions;

namespace Graph.Cypher.Tests.Syntax;

/// <summary>The statements of the TCK's feature files, with what each scenario says of errors.</summary>
internal sealed record TckStatement(string Feature, string Scenario, string Text, string? Error)
{
    public static IEnumerable<TckStatement> ReadAll(string folder) =>
        Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => ReadFeature(Path.GetFileNameWithoutExtension(file), File.ReadAllLines(file)));

    private static IEnumerable<TckStatement> ReadFeature(string feature, string[] lines)
    {
        for (var at = 0; at < lines.Length;)
        {
            var (name, block) = Block(lines, ref at);
            if (name is null)
                continue;
            var statements = Statements(block);
            var error = block.Select(line => Regex.Match(line, @"a (\w+Error) should be raised"))
                .FirstOrDefault(match => match.Success)?.Groups[1].Value;
            foreach (var row in Examples(block))
                foreach (var (statement, index) in statements.Select((text, i) => (text, i)))
                    yield return new(feature, name, Fill(statement, row), index == statements.Count - 1 ? error : null);
        }
    }

    private static (string? Name, List<string> Lines) Block(string[] lines, ref int at)
    {
        var name = NameOf(lines[at++]);
        var block = new List<string>();
        while (at < lines.Length && NameOf(lines[at]) is null)
            block.Add(lines[at++]);
        return (name, block);
    }

    private static string? NameOf(string line) =>
        Regex.Match(line, @"^\s*(?:Scenario|Scenario Outline|Background):(.*)$") is { Success: true } match
            ? match.Groups[1].Value.Trim()
            : null;

    private static List<string> Statements(List<string> block)
    {
        var statements = new List<string>();
        for (var i = 0; i < block.Count; i++)
            if (block[i].Trim() == "\"\"\"")
            {
                var end = block.FindIndex(i + 1, line => line.Trim() == "\"\"\"");
                statements.Add(string.Join('\n', block[(i + 1)..end]));
                i = end;
            }
        return statements;
    }

    private static IEnumerable<Dictionary<string, string>> Examples(List<string> block)
    {
        var found = false;
        for (var i = block.FindIndex(line => line.Trim().StartsWith("Examples:")); i >= 0 && i < block.Count; i++)
        {
            if (!block[i].Trim().StartsWith("Examples:"))
                continue;
            var table = block.Skip(i + 1)
                .SkipWhile(line => line.Trim().Length == 0 || line.Trim()[0] == '#')
                .TakeWhile(line => line.Trim().StartsWith('|'))
                .Select(Cells).ToList();
            foreach (var row in table.Skip(1))
            {
                found = true;
                yield return table[0].Zip(row).ToDictionary(x => x.First, x => x.Second);
            }
        }
        if (!found)
            yield return [];
    }

    private static string[] Cells(string line) =>
        [.. Regex.Split(line.Trim().Trim('|'), @"(?<!\\)\|").Select(cell => cell.Trim().Replace(@"\|", "|"))];

    private static string Fill(string text, Dictionary<string, string> row) =>
        row.Aggregate(text, (filled, cell) => filled.Replace($"<{cell.Key}>", cell.Value));
}
