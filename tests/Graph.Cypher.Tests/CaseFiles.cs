using System.Runtime.CompilerServices;

namespace Graph.Cypher.Tests;

/// <summary>
/// The language's behaviour as lines <c>query ⇶ result</c>. Rows of a result are set apart by <c>;</c>, values of a row by a comma; <c>(no rows)</c> is an
/// empty result; <c>! text</c> an error whose message contains the text. Lines <c>given statement</c> run before each case that follows, until
/// the next <c>given</c> after a case; <c>#</c> begins a comment.
/// </summary>
public class CaseFiles
{
    public static TheoryData<string, int, string, string, string> Cases()
    {
        var data = new TheoryData<string, int, string, string, string>();
        foreach (var file in Directory.GetFiles(Folder(), "*.cases").Order(StringComparer.Ordinal))
        {
            var (given, fresh, number) = (new List<string>(), true, 0);
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (line.Length == 0 || line.StartsWith('#'))
                    continue;
                if (line.StartsWith("given ", StringComparison.Ordinal))
                {
                    if (!fresh)
                        given.Clear();
                    fresh = true;
                    if (line[6..] != "nothing")
                        given.Add(line[6..]);
                    continue;
                }
                fresh = false;
                var parts = line.Split(" ⇶ ");
                data.Add(Path.GetFileNameWithoutExtension(file), number, string.Join(";\n", given), parts[0], parts[1]);
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Answers_as_written(string file, int line, string given, string query, string result)
    {
        Assert.True(file.Length > 0 && line > 0);
        using var database = new TemporaryDatabase();
        foreach (var statement in given.Split(";\n", StringSplitOptions.RemoveEmptyEntries))
            database.Run(statement);
        Assert.Equal(result, result.StartsWith('!') ? Error(database, query, result[2..]) : Rows(database, query));
    }

    private static string Rows(TemporaryDatabase database, string query)
    {
        var rows = database.Run(query).Rows;
        return rows.Count == 0 ? "(no rows)" : string.Join("; ", rows.Select(Printed.Row));
    }

    private static string Error(TemporaryDatabase database, string query, string expected)
    {
        var message = Assert.Throws<CypherException>(() => database.Run(query)).Message;
        return message.Contains(expected, StringComparison.Ordinal) ? "! " + expected : "! " + message;
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Cases");
}
