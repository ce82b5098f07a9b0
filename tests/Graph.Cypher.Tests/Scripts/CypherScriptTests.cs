namespace Graph.Cypher.Tests.Scripts;

public class CypherScriptTests
{
    [Theory]
    [InlineData("RETURN 1; RETURN 2;", "RETURN 1", "RETURN 2")]
    [InlineData("RETURN 1;\n\nRETURN 2\n", "RETURN 1", "RETURN 2")]
    [InlineData("RETURN ';' AS a; RETURN \";\";", "RETURN ';' AS a", "RETURN \";\"")]
    [InlineData(@"RETURN 'it\'s; so'; RETURN 2", @"RETURN 'it\'s; so'", "RETURN 2")]
    [InlineData(@"RETURN '\\'; RETURN 2", @"RETURN '\\'", "RETURN 2")]
    [InlineData("MATCH (`a;b``;c`) RETURN 1; RETURN 2", "MATCH (`a;b``;c`) RETURN 1", "RETURN 2")]
    [InlineData("RETURN 1 // one; two\n; RETURN 2", "RETURN 1 // one; two", "RETURN 2")]
    [InlineData("RETURN 1 /* one; 'two */; RETURN 2", "RETURN 1 /* one; 'two */", "RETURN 2")]
    [InlineData("/**/RETURN 4 / 2; RETURN 2", "RETURN 4 / 2", "RETURN 2")]
    [InlineData("// what it answers\n/* and; how */ RETURN 1", "RETURN 1")]
    [InlineData("\ufeffRETURN 1;;; ;\n// end\n", "RETURN 1")]
    [InlineData(" \n// nothing\n")]
    [InlineData("RETURN 'open; RETURN 2;", "RETURN 'open; RETURN 2;")]
    [InlineData("/* open; RETURN 2;", "/* open; RETURN 2;")]
    [InlineData("RETURN '\\", "RETURN '\\")]
    public void A_script_is_split_at_the_semicolons_that_end_statements(string script, params string[] statements) =>
        Assert.Equal(statements, CypherScript.Split(script).Select(statement => statement.Text));

    [Fact]
    public void Each_statement_tells_the_line_it_begins_on()
    {
        var script = "// head\r\nRETURN\r\n1;\n\n/* a\nb */ RETURN 2; RETURN '\n';\rRETURN 4";

        Assert.Equal([2, 6, 6, 8], CypherScript.Split(script).Select(statement => statement.Line));
    }

    [Fact]
    public void A_statement_is_given_as_soon_as_its_semicolon_is_read()
    {
        var script = new StringReader("RETURN 1; RETURN 2;");

        Assert.Equal("RETURN 1", CypherScript.Split(script).First().Text);
        Assert.Equal(" RETURN 2;", script.ReadToEnd());
    }
}
