using Graph.Querying.Library;
using Graph.Querying.Parameters;

namespace Graph.Querying.Tests;

public class ParameterTests
{
    private static readonly Query Declared = QueryHead.Parse("declared", """
        // title: A query
        // param: text (text) what it says
        // param: count (integer) = 5 how many
        // param: part (number) = 0.5 which part
        // param: all (boolean) = false whether all
        // param: since (moment) = 2018-06-30 from when
        // param: way (up|down) = up which way
        // example: declared -p text=x
        RETURN 1
        """);

    [Fact]
    public void Declared_types_read_the_texts_given_and_the_defaults()
    {
        var values = Bind(Declared, "text=000001", "count=-7");
        Assert.Equal("000001", values["text"]);
        Assert.Equal(-7L, values["count"]);
        Assert.Equal(0.5, values["part"]);
        Assert.Equal(false, values["all"]);
        Assert.Equal(new DateTimeOffset(2018, 6, 30, 0, 0, 0, TimeSpan.FromHours(8)), values["since"]);
        Assert.Equal("up", values["way"]);
    }

    [Theory]
    [InlineData("2018", "2018-01-01T00:00:00+08:00")]
    [InlineData("2018-06", "2018-06-01T00:00:00+08:00")]
    [InlineData("2018-06-30T09:05", "2018-06-30T09:05:00+08:00")]
    [InlineData("2018-06-30T09:05:01Z", "2018-06-30T09:05:01+00:00")]
    [InlineData("2018-06-30T09:05-03:30", "2018-06-30T09:05:00-03:30")]
    public void Moments_are_read_at_any_precision(string given, string moment) =>
        Assert.Equal(DateTimeOffset.Parse(moment), Bind(Declared, "text=x", "since=" + given)["since"]);

    [Fact]
    public void Undeclared_parameters_are_texts_or_json()
    {
        var values = Bind(new Query("", "RETURN $a"), "a=000001", "b:=1", "c:=[1.5, \"x\", null, {\"k\": true}]", "d=", "e=x=y");
        Assert.Equal("000001", values["a"]);
        Assert.Equal(1L, values["b"]);
        var list = Assert.IsType<List<object?>>(values["c"]);
        Assert.Equal(new object?[] { 1.5, "x", null }, list.Take(3));
        Assert.Equal(true, Assert.IsType<Dictionary<string, object?>>(list[3])["k"]);
        Assert.Equal("", values["d"]);
        Assert.Equal("x=y", values["e"]);
    }

    [Theory]
    [InlineData("count: x is not a whole number", "text=x", "count=x")]
    [InlineData("all: maybe is not true or false", "text=x", "all=maybe")]
    [InlineData("since: gestern is not a date (2018-06-30) or a moment (2018-06-30T09:00+08:00)", "text=x", "since=gestern")]
    [InlineData("way: left is not one of up, down", "text=x", "way=left")]
    [InlineData("declared needs text: what it says; for example: graph query declared -p text=x")]
    [InlineData("declared has no parameter texts; it has text, count, part, all, since, way", "texts=x")]
    [InlineData("parameter text is given twice", "text=x", "text=y")]
    [InlineData("text: {a is not JSON; texts are given as text={a, or in quotation marks", "text:={a")]
    [InlineData("a parameter is given as key=value or key:=JSON, not as 联想", "联想")]
    public void What_does_not_fit_is_refused_in_one_line(string message, params string[] arguments) =>
        Assert.Equal(message, Assert.Throws<QueryException>(() => Bind(Declared, arguments)).Message);

    private static Dictionary<string, object?> Bind(Query query, params string[] arguments) =>
        ParameterBinding.Bind(query, [.. arguments.Select(QueryArgument.Parse)]);
}
