namespace Graph.Cypher.Tests.Limits;

/// <summary>Texts of a megabyte and more: they run, or are refused in one line.</summary>
public class LargeQueryTests : IDisposable
{
    private const int Megabyte = 1 << 20;

    private readonly TemporaryDatabase database = new();

    public static readonly TheoryData<string, string, string, string> Texts = new()
    {
        { "RETURN size('", "x", "", "')" },
        { "RETURN size([", "1, ", "1", "])" },
        { "RETURN size(keys({", "a#: 1, ", "b: 1", "}))" },
        { "RETURN 1 IN [", "'text', ", "1", "]" },
        { "RETURN ", "1 AS a#, ", "1 AS b", "" },
        { "RETURN ", "1 + ", "1", "" },
        { "RETURN ", "1 = 1 AND ", "true", "" },
        { "RETURN /* ", "x", "", " */ 1" },
        { "MATCH ", "(a#), ", "(b)", " RETURN 1" },
        { "MATCH ", "(a#)-->", "(b)", " RETURN 1" },
        { "CREATE ", "(:N), ", "()", "" },
        { "", "MATCH (a#) ", "", "RETURN 1" },
        { "", "WITH 1 AS a ", "", "RETURN 1" },
        { "", "UNWIND [1] AS a# ", "", "RETURN 1" },
        { "", "RETURN 1 UNION ALL ", "RETURN 1", "" },
        { "MATCH (n", ":A|B", "", ") RETURN n" },
        { "MATCH (n) WHERE n:A", "|B", "", " RETURN n" },
        { "MATCH ()-[:R", "|S#", "", "]->() RETURN 1" },
        { "MATCH (n) WHERE ", "n.a# = # OR ", "n.b = 1", " RETURN n" },
        { "MERGE (n {", "a#: 1, ", "b: 1", "})" },
    };

    public void Dispose() => database.Dispose();

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_megabyte_of_query_runs_or_is_refused(string before, string part, string last, string after)
    {
        var text = new System.Text.StringBuilder(before);
        for (var i = 0; text.Length < Megabyte; i++)
            text.Append(part.Replace("#", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        var query = text.Append(last).Append(after).ToString();
        var error = Record.Exception(() => database.Run(query));
        if (error is not null)
            Assert.InRange(Assert.IsType<CypherException>(error).Message.Split('\n')[0].Length, 1, 500);
    }
}
