using Graph.Cypher.Syntax.Parsing;
using Xunit.Abstractions;

namespace Graph.Cypher.Tests.Syntax;

public class TckParsingTests(ITestOutputHelper output)
{
    [RequiresSettingFact(Setting.OpenCypherTck)]
    public void Every_statement_of_the_TCK_parses_and_its_canonical_text_is_the_same_tree()
    {
        var all = TckStatement.ReadAll(Setting.Value(Setting.OpenCypherTck)).ToList();
        var valid = all.Where(statement => statement.Error != "SyntaxError")
            .DistinctBy(statement => statement.Text).ToList();
        var failures = valid.Select(statement => (statement, error: Failure(statement.Text)))
            .Where(x => x.error is not null).ToList();

        output.WriteLine($"TCK: {valid.Count - failures.Count} of {valid.Count} statements parse");
        Assert.True(valid.Count > 2000, $"only {valid.Count} statements found");
        Assert.Empty(failures.Select(
            x => $"{x.statement.Feature} {x.statement.Scenario}\n{x.statement.Text}\n{x.error}"));
    }

    private static string? Failure(string text)
    {
        try
        {
            var tree = CypherParser.Parse(text);
            var canonical = tree.ToString();
            return CypherParser.Parse(canonical).Equals(tree) ? null : $"not the same tree: {canonical}";
        }
        catch (CypherException error)
        {
            return error.Message;
        }
    }
}
