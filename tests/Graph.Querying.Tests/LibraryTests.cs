using Graph.Querying.Library;

namespace Graph.Querying.Tests;

public class LibraryTests
{
    [Fact]
    public void Every_query_says_what_it_answers_and_how_to_ask_it()
    {
        Assert.True(QueryLibrary.Standard.Queries.Count >= 14);
        foreach (var query in QueryLibrary.Standard.Queries)
        {
            Assert.NotEqual("", query.Title);
            Assert.NotEqual("", query.English);
            Assert.Contains(query.Chinese, c => c > '\u4e00');
            Assert.StartsWith(query.Name + " ", query.Example, StringComparison.Ordinal);
            Assert.NotNull(query.Parameters);
            Assert.All(query.Parameters, parameter => Assert.NotEqual("", parameter.Description));
            Assert.All(query.Parameters, parameter => Assert.Contains("$" + parameter.Name, query.Text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_query_is_found_by_name_and_another_name_is_answered_with_the_like()
    {
        Assert.Equal("portfolio", Assert.Single(QuerySource.Read("Portfolio", QueryLibrary.Standard)).Name);
        var e = Assert.Throws<QueryException>(() => QuerySource.Read("portfolios", QueryLibrary.Standard));
        Assert.Equal("no query portfolios in the library, and no file of that name; did you mean portfolio, shared-portfolio?", e.Message);
        Assert.Equal("no query 联想 in the library, and no file of that name",
            Assert.Throws<QueryException>(() => QuerySource.Read("联想", QueryLibrary.Standard)).Message);
    }

    [Fact]
    public void Text_with_white_space_is_statements()
    {
        var queries = QuerySource.Read("RETURN ';' AS a; RETURN 2", QueryLibrary.Standard);
        Assert.Equal(["RETURN ';' AS a", "RETURN 2"], queries.Select(query => query.Text));
        Assert.All(queries, query => Assert.Null(query.Parameters));
    }

    [Fact]
    public void A_file_brings_its_own_parameters()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("graph-test-").FullName, "mine.cypher");
        File.WriteAllText(path, "// title: Mine\n// param: n (integer) = 1 a number\nRETURN $n AS a;\nRETURN $n + 1 AS b;\n");
        var queries = QuerySource.Read(path, QueryLibrary.Standard);
        Assert.Equal(["RETURN $n AS a", "RETURN $n + 1 AS b"], queries.Select(query => query.Text));
        Assert.All(queries, query => Assert.Equal(ParameterType.Integer, Assert.Single(query.Parameters!).Type));
        File.WriteAllText(path, "RETURN $anything");
        Assert.Null(Assert.Single(QuerySource.Read(path, QueryLibrary.Standard)).Parameters);
    }

    [Theory]
    [InlineData("// param: n integer", "q: a parameter is declared as “// param: NAME (TYPE) = DEFAULT what it is”, not as “n integer”")]
    [InlineData("// param: n (int) x", "q: parameter n has an unknown type int; types are text, name, integer, number, boolean, moment, or values as (a|b)")]
    public void A_head_that_cannot_be_read_is_refused(string head, string message) =>
        Assert.Equal(message, Assert.Throws<QueryException>(() => QueryHead.Parse("q", head)).Message);
}
