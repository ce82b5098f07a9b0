using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Graph.Cli.Tests;

public class ExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ExportTests()
    {
        Graph("ingest", GraphProcess.Samples).Done();
        Graph("ingest", _folder.Write("odd.md", "---\ntitle: 引号“'\\\"与换行\n---\n2021年，青禾创投独家投资了云杉机器人的天使轮。\n\n他说：\"好\"，并写下 C:\\temp；&lt;b&gt;。")).Done();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_script_of_cypher_makes_the_graph_again()
    {
        var script = Graph("export", "--format", "cypher").Done();

        var ended = GraphProcess.Run(["query", "-", "--write", "--store", _folder.Of("again.db")], script);

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Equal(Graph("dump").Done(), GraphProcess.Run("dump", "--store", _folder.Of("again.db")).Done());
        GraphProcess.Run("schema", "apply", "--store", _folder.Of("again.db")).Done();
        Assert.Equal("all that must hold does\n", GraphProcess.Run("verify", "--store", _folder.Of("again.db")).Done());
    }

    [RequiresSettingFact(Setting.Neo4jHome)]
    public void The_csv_files_are_imported_by_neo4j_admin_whole()
    {
        var csv = _folder.Of("csv");
        var counts = Regex.Match(Graph("export", "--format", "csv", "-o", csv).Done(), "^(\\d+) nodes, (\\d+) relationships\n$");
        Assert.True(counts.Success);
        Directory.CreateDirectory(_folder.Of("conf"));
        _folder.Write("conf/neo4j.conf", $"server.directories.data={_folder.Of("data")}\nserver.directories.logs={_folder.Of("logs")}\n");

        var start = new ProcessStartInfo(Path.Combine(Setting.Value(Setting.Neo4jHome), "bin", "neo4j-admin"),
            ["database", "import", "full", "@import.args", $"--report-file={_folder.Of("report")}", "neo4j"])
        {
            WorkingDirectory = csv,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NEO4J_CONF"] = _folder.Of("conf");
        using var admin = Process.Start(start)!;
        var errors = admin.StandardError.ReadToEndAsync();
        var output = admin.StandardOutput.ReadToEnd();
        admin.WaitForExit();

        Assert.True(admin.ExitCode == 0, output + errors.Result);
        Assert.Matches($"\\b{counts.Groups[1].Value} nodes\n\\s+{counts.Groups[2].Value} relationships\n", output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Graphml_has_a_node_an_entity_and_an_edge_a_fact_with_its_sentence()
    {
        Graph("export", "--format", "graphml", "-o", _folder.Of("g.graphml")).Done();

        var graph = XDocument.Load(_folder.Of("g.graphml")).Root!;
        XName In(string name) => graph.Name.Namespace + name;
        string? Data(XElement of, string key) => of.Elements(In("data")).FirstOrDefault(data => data.Attribute("key")!.Value == key)?.Value;
        var nodes = graph.Descendants(In("node")).ToDictionary(node => node.Attribute("id")!.Value);
        var edges = graph.Descendants(In("edge")).ToList();
        Assert.Equal(Count("MATCH (n:Entity|FundingRound)"), nodes.Count);
        Assert.Equal(Count("MATCH (n:Fact)"), edges.Count);
        Assert.All(edges, edge => Assert.True(nodes.ContainsKey(edge.Attribute("source")!.Value) && nodes.ContainsKey(edge.Attribute("target")!.Value)));
        Assert.All(edges, edge => Assert.False(string.IsNullOrEmpty(Data(edge, "edge-sentence"))));
        var investment = Assert.Single(edges, edge => edge.Attribute("id")!.Value.StartsWith("INVESTED_IN|organization:青禾创投|", StringComparison.Ordinal)
            && Data(edge, "edge-round") == "Angel");
        Assert.Equal("青禾创投", Data(nodes[investment.Attribute("source")!.Value], "node-label"));
        Assert.Contains("天使轮", Data(investment, "edge-sentence"));
    }

    [Fact]
    public void Followthemoney_gets_entities_and_links_between_them()
    {
        var lines = Graph("export", "--format", "ftm").Done().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(entity => entity.GetProperty("id").GetString()!);
        string Schema(JsonElement entity) => entity.GetProperty("schema").GetString()!;
        string Value(JsonElement entity, string name) => entity.GetProperty("properties").GetProperty(name)[0].GetString()!;

        var ownerships = lines.Values.Where(line => Schema(line) == "Ownership").ToList();
        Assert.Contains(ownerships, line => Value(lines[Value(line, "owner")], "name") == "青禾创投" && Value(line, "summary").Contains("天使轮"));
        Assert.All(ownerships, line => Assert.Equal("Company", Schema(lines[Value(line, "asset")])));
        Assert.Contains(lines.Values, line => Schema(line) is "Directorship" or "Employment");
        Assert.All(lines.Keys, id => Assert.Matches("^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$", id));
    }

    [Fact]
    public void A_format_or_place_that_there_is_not_is_refused_in_one_line()
    {
        Assert.Equal(2, Graph("export", "--format", "xls").Code);
        var folder = Graph("export", "--format", "csv");
        Assert.Equal((2, "--format csv writes a folder: name it with -o\n"), (folder.Code, folder.Error));
        var nowhere = Graph("export", "--format", "ftm", "-o", _folder.Of("no/where"));
        Assert.Equal((1, 1), (nowhere.Code, nowhere.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Equal(3, GraphProcess.Run("export", "--format", "ftm", "--store", _folder.Of("none.db")).Code);
    }

    private int Count(string match) => int.Parse(Graph("query", "--format", "csv", $"{match} RETURN count(n) AS n").Lines[1]);

    private GraphProcess.Ended Graph(string command, params string[] args) =>
        GraphProcess.Run([command, .. args, "--store", _folder.Of("t.db")]);
}
