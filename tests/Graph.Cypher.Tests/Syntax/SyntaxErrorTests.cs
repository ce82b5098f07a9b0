using Graph.Cypher.Syntax.Parsing;

namespace Graph.Cypher.Tests.Syntax;

public class SyntaxErrorTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in CaseFile.Lines("errors.cases"))
            cases.Add(line[0].Replace("␤", "\n"), line[1]);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_wrong_query_is_refused_with_what_was_expected_where(string query, string message)
    {
        var error = Assert.Throws<CypherException>(() => CypherParser.Parse(query));

        Assert.Equal(message, error.Message.Split('\n')[0]);
        Assert.Contains(error.Code, new[] { ErrorCode.SyntaxError, ErrorCode.ArgumentError });
        Assert.EndsWith($"(line {error.Line}, column {error.Column})", message);
    }

    [Fact]
    public void The_source_line_is_shown_with_a_caret_below_the_place()
    {
        var error = Assert.Throws<CypherException>(() => CypherParser.Parse("MATCH (n)\nWEHRE n.name = 'x'\nRETURN n"));

        Assert.Equal(
            """
            Invalid input 'WEHRE': expected a relationship, ',', 'USING', 'WHERE', a clause, 'UNION' or the end of the statement. Did you mean 'WHERE'? (line 2, column 1)
            "WEHRE n.name = 'x'"
             ^
            """.ReplaceLineEndings("\n"), error.Message);
    }

    [Fact]
    public void Of_a_long_line_the_part_around_the_place_is_shown()
    {
        var query = $"RETURN '{new string('a', 300)}' oops, '{new string('b', 300)}'";

        var error = Assert.Throws<CypherException>(() => CypherParser.Parse(query));
        var lines = error.Message.Split('\n');

        Assert.Equal($"\"...{new string('a', 48)}' oops, '{new string('b', 43)}...\"", lines[1]);
        Assert.Equal(lines[1].IndexOf("oops", StringComparison.Ordinal), lines[2].IndexOf('^'));
    }
}
