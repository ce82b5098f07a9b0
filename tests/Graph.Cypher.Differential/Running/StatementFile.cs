using System.Runtime.CompilerServices;

namespace Graph.Cypher.Differential.Running;

/// <summary>A graph, by the statements that make it, and statements to be run on it.</summary>
/// <param name="Name">Where it stands.</param>
internal sealed record StatementBlock(string Name, IReadOnlyList<string> Given, IReadOnlyList<string> Statements);

/// <summary>
/// Files of statements, one a line. Lines <c>given statement</c> make the graph of the statements that follow, until the next <c>given</c>
/// after one; <c>#</c> begins a comment.
/// </summary>
internal static class StatementFile
{
    public static IEnumerable<StatementBlock> ReadAll() =>
        Directory.GetFiles(Path.Combine(Folder(), "Statements"), "*.statements").Order(StringComparer.Ordinal).SelectMany(Read);

    /// <summary>Statements whose answers differ, with the reason; of a file beside the statements.</summary>
    public static Dictionary<string, string> ReadDifferences() =>
        File.ReadLines(Path.Combine(Folder(), "differences.txt")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" ⇶ ")).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    private static IEnumerable<StatementBlock> Read(string file)
    {
        var (given, statements) = (new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (!line.StartsWith("given ", StringComparison.Ordinal))
            {
                statements.Add(line);
                continue;
            }
            if (statements.Count > 0)
            {
                yield return new(Path.GetFileName(file), given, statements);
                (given, statements) = ([], []);
            }
            if (line != "given nothing")
                given.Add(line["given ".Length..]);
        }
        yield return new(Path.GetFileName(file), given, statements);
    }

    private static string Folder([CallerFilePath] string source = "") => Path.GetDirectoryName(Path.GetDirectoryName(source))!;
}
