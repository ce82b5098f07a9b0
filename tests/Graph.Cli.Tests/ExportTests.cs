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
    public async Task The_csv_files_are_imported_by_neo4j_admin_whole()
    {
        var csv = _folder.Of("csv");
        var counts = Regex.Match(Graph("export", "--format", "csv", "-o", csv).Done(), "^(\\d+) nodes, (\\d+) relationships\n$");
        Assert.True(counts.Success);
        foreach (var file in Directory.GetFiles(csv, "*.csv"))
            Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(file)[..3]); // by which a spreadsheet knows Chinese
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
        var output = await admin.StandardOutput.ReadToEndAsync();
        await admin.WaitForExitAsync();
        Assert.True(admin.ExitCode == 0, output + await errors);
        Assert.Matches($"\\b{counts.Groups[1].Value} nodes\n\\s+{counts.Groups[2].Value} relationships\n", output.ReplaceLineEndings("\n"));

        await using var server = await Neo4jServer.StartAsync($"server.directories.data={_folder.Of("data")}");
        GraphProcess.Ended There(params string[] args) => GraphProcess.Run(
            [.. args, "--store", server.HttpAddress], "", ("NEO4J_PASSWORD", server.Password));
        There("schema", "apply").Done();
        Assert.Equal(Graph("dump").Done(), There("dump").Done());
        Assert.Equal("all that must hold does\n", There("verify").Done());
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

    [RequiresSettingFact(Setting.NetworkxPython)]
    public void Networkx_reads_every_entity_and_fact_with_its_properties()
    {
        Graph("export", "--format", "graphml", "-o", _folder.Of("g.graphml")).Done();
        var script = _folder.Write("read.py", """
            import json, networkx, sys
            graph = networkx.read_graphml(sys.argv[1])
            edges = {key: [source, target, data.get("support"), data.get("confidence"), data.get("disputed"), data.get("date"), data.get("amountMin")]
                     for source, target, key, data in graph.edges(keys=True, data=True)}
            print(json.dumps({"nodes": graph.number_of_nodes(), "edges": edges}))
            """);
        using var python = Process.Start(new ProcessStartInfo(Setting.Value(Setting.NetworkxPython), [script, _folder.Of("g.graphml")])
        {
            RedirectStandardOutput = true,
        })!;
        var read = JsonDocument.Parse(python.StandardOutput.ReadToEnd()).RootElement;

        Assert.Equal(Count("MATCH (n:Entity|FundingRound)"), read.GetProperty("nodes").GetInt32());
        var facts = JsonDocument.Parse(Graph("query", "--format", "json",
            "MATCH (f:Fact) RETURN f.id, f.subject, f.object, f.support, f.confidence, f.disputed, f.date, f.amountMin").Done()).RootElement
            .EnumerateArray().Select(fact => fact.EnumerateObject().Select(cell => cell.Value).ToList()).ToList();
        Assert.Equal(facts.Count, read.GetProperty("edges").EnumerateObject().Count());
        Assert.All(facts, fact => Assert.Equal(
            fact.Skip(1).Select(cell => cell.ToString()),
            read.GetProperty("edges").GetProperty(fact[0].GetString()!).EnumerateArray().Select(cell => cell.ToString())));
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
    public void Followthemoney_gets_what_its_schemata_ask_for_and_nothing_that_they_do_not_know()
    {
        // As version 3.8 has them: what a link joins, and what either end has to be.
        string[] organizations = ["Company", "Organization", "PublicBody"], parties = [.. organizations, "Person"];
        string[] things = [.. parties, "Project", "Event"];
        var links = new Dictionary<string, (string Name, string[] Schemata)[]>
        {
            ["Ownership"] = [("owner", parties), ("asset", ["Company"])],
            ["Directorship"] = [("director", parties), ("organization", organizations)],
            ["Employment"] = [("employee", ["Person"]), ("employer", organizations)],
            ["ProjectParticipant"] = [("participant", parties), ("project", ["Project"])],
            ["UnknownLink"] = [("subject", things), ("object", things)],
        };
        string[] ofThings = ["name", "alias"];
        string[] ofLinks = ["role", "status", "startDate", "endDate", "date", "summary", "description", "sourceUrl", "recordId"];

        var entities = Graph("export", "--format", "ftm").Done().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(entity => entity.GetProperty("id").GetString()!);
        foreach (var entity in entities.Values)
        {
            var schema = entity.GetProperty("schema").GetString()!;
            var properties = entity.GetProperty("properties").EnumerateObject().ToDictionary(property => property.Name, property => property.Value);
            if (!links.TryGetValue(schema, out var ends))
            {
                Assert.Contains(schema, things);
                Assert.Contains("name", properties.Keys);
                Assert.All(properties.Keys, name => Assert.Contains(name, ofThings));
                continue;
            }
            foreach (var (name, schemata) in ends)
                Assert.Contains(entities[Assert.Single(properties[name].EnumerateArray()).GetString()!].GetProperty("schema").GetString(), schemata);
            string[] known = [.. ofLinks, .. ends.Select(end => end.Name), .. schema == "Ownership" ? ["percentage"] : Array.Empty<string>()];
            Assert.All(properties.Keys, name => Assert.Contains(name, known));
            foreach (var date in properties.Where(property => property.Key.EndsWith("ate", StringComparison.Ordinal)))
                Assert.All(date.Value.EnumerateArray(), value => Assert.Matches("^\\d{4}(-\\d\\d){0,2}$", value.GetString()));
        }
        Assert.Equal(links.Keys.Concat(things).Order(StringComparer.Ordinal),
            entities.Values.Select(entity => entity.GetProperty("schema").GetString()!).Distinct().Order(StringComparer.Ordinal));
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
