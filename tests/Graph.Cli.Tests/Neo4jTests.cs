namespace Graph.Cli.Tests;

[Collection(TestStore.Collection)]
public class Neo4jTests
{
    private static readonly string[] Questions =
    [
        "portfolio -p investor=青禾创投", "rounds -p company=云杉机器人", "co-investors -p investor=青禾创投", "subsidiaries -p group=青禾集团",
        "people -p name=望舒科技", "single-source -p about=云杉机器人", "contradictions -p about=云杉机器人", "active-investors -p since=2010-01-01",
    ];

    [Neo4jFact]
    public async Task The_same_commands_give_the_same_graph_and_the_same_answers_as_on_a_file()
    {
        await using var server = await TestStore.NewAsync(Engine.Neo4j);
        using var folder = new TemporaryFolder();
        (string, string?)[] settings = [("NEO4J_URI", server.Address), ("NEO4J_USERNAME", server.Username), ("NEO4J_PASSWORD", server.Password)];
        GraphProcess.Ended OnServer(params string[] args) => GraphProcess.Run(args, "", settings);
        GraphProcess.Ended OnFile(params string[] args) => GraphProcess.Run([.. args, "--store", folder.Of("t.db")]);

        Assert.StartsWith("8 articles added", OnServer("ingest", GraphProcess.Samples).Done());
        OnFile(["ingest", .. Directory.GetFiles(GraphProcess.Samples).Order(StringComparer.Ordinal).Reverse()]).Done();

        Assert.Equal(OnFile("dump").Done(), OnServer("dump").Done());
        Assert.Contains("0 nodes, 0 relationships, 0 properties written\n", OnServer("ingest", GraphProcess.Samples).Done());
        Assert.Equal("all that must hold does\n", OnServer("verify").Done());
        foreach (var question in Questions)
        {
            string[] asked = ["query", "--format", "json", .. question.Split(' ')];
            Assert.Equal((question, OnFile(asked).Done()), (question, OnServer(asked).Done()));
        }

        OnServer("forget", Directory.GetFiles(GraphProcess.Samples, "*.html")[0]).Done();
        OnServer("ingest", GraphProcess.Samples).Done();
        Assert.Equal(OnFile("dump").Done(), OnServer("dump").Done());
    }

    [Neo4jFact]
    public async Task The_exported_script_of_cypher_makes_the_graph_again()
    {
        await using var server = await TestStore.NewAsync(Engine.Neo4j);
        using var folder = new TemporaryFolder();
        (string, string?)[] settings = [("NEO4J_URI", server.Address), ("NEO4J_USERNAME", server.Username), ("NEO4J_PASSWORD", server.Password)];
        GraphProcess.Run("ingest", GraphProcess.Samples, "--store", folder.Of("t.db")).Done();
        var script = GraphProcess.Run("export", "--format", "cypher", "--store", folder.Of("t.db")).Done();

        GraphProcess.Run(["query", "-", "--write"], script, settings).Done();

        Assert.Equal(GraphProcess.Run("dump", "--store", folder.Of("t.db")).Done(), GraphProcess.Run(["dump"], "", settings).Done());
    }

    [Neo4jFact]
    public async Task A_wrong_password_ends_with_3_and_does_not_show()
    {
        await using var server = await TestStore.NewAsync(Engine.Neo4j);

        var ended = GraphProcess.Run(["query", "RETURN 1 AS one"], "", ("NEO4J_URI", server.Address), ("NEO4J_PASSWORD", "wrong-secret"));

        Assert.Equal(3, ended.Code);
        Assert.DoesNotContain("wrong-secret", ended.Error);
    }
}
