namespace Graph.Cli.Tests;

public class ExplainTests
{
    [Fact]
    public void A_fact_is_explained_by_its_sentences_and_a_name_by_what_explains_it()
    {
        using var folder = new TemporaryFolder();
        Graph(folder, "ingest", GraphProcess.Samples).Done();
        var fact = Graph(folder, "query", "--format", "csv", "-p", "name=云杉机器人",
            "MATCH (:Organization {name: '星渡资本'})-[deal:INVESTED_IN {round: 'B'}]->({name: $name}) RETURN deal.fact AS fact").Lines[1];

        var sentences = Graph(folder, "explain", fact).Done();
        Assert.StartsWith(fact + "\n  stated (completed; ", sentences);
        Assert.Contains("    本轮融资由青禾创投领投，星渡资本、临江产业基金跟投。\n    — 云杉机器人完成B轮融资，青禾创投领投, 2022-06-08, http://news.example.com/", sentences);

        var pair = Graph(folder, "explain", "云杉机器人", "江岸云杉机器人有限公司").Done();
        Assert.StartsWith("云杉机器人 and 江岸云杉机器人有限公司 are one: organization:江岸云杉机器人有限公司\n", pair);
        Assert.Contains("（以下简称“云杉机器人”）", pair);
        Assert.Contains("  江岸云杉机器人有限公司: its own name\n", Graph(folder, "explain", "云杉机器人").Done());

        var apart = Graph(folder, "explain", "青禾创投", "青禾集团").Done();
        Assert.Equal("青禾创投 and 青禾集团 are not one\nWhat is said of both: graph query between -p first=青禾创投 -p second=青禾集团\n", apart);
    }

    [Fact]
    public void What_the_graph_does_not_know_is_said_so()
    {
        using var folder = new TemporaryFolder();
        Graph(folder, "ingest", GraphProcess.Samples).Done();

        var unknown = Graph(folder, "explain", "无此公司");
        var nearly = Graph(folder, "explain", "青禾创投", "青禾");

        Assert.Equal((1, "nothing in the graph is called 无此公司\n"), (unknown.Code, unknown.Error));
        Assert.Equal(
            "云杉机器人 and 林若溪 are not one\nWhat is said of both: graph query between -p first=云杉机器人 -p second=林若溪\n",
            Graph(folder, "explain", "云杉机器人", "林若溪").Done());
        Assert.Equal(1, nearly.Code);
        Assert.StartsWith("nothing in the graph is called 青禾; did you mean 青禾云, 青禾创投", nearly.Error);
    }

    [Fact]
    public void What_must_hold_of_the_samples_does_until_somebody_meddles()
    {
        using var folder = new TemporaryFolder();
        Graph(folder, "ingest", GraphProcess.Samples).Done();
        Assert.Equal("all that must hold does\n", Graph(folder, "verify").Done());

        Graph(folder, "query", "--write", "MATCH (s:Sentence) WITH s ORDER BY s.id LIMIT 1 SET s.text = s.text + 'x'").Done();

        var broken = Graph(folder, "verify");
        Assert.Equal(1, broken.Code);
        Assert.EndsWith(" do not hold\n", broken.Output);
    }

    private static GraphProcess.Ended Graph(TemporaryFolder folder, string command, params string[] args) =>
        GraphProcess.Run([command, "--store", folder.Of("t.db"), .. args]);
}
