using System.Runtime.CompilerServices;

namespace Graph.Cypher.Tck;

/// <summary>
/// A file of scenarios by name, each with a text behind a tab. With <c>GRAPH_APPROVE=1</c> in the environment the tests write the files instead
/// of holding anything against them.
/// </summary>
internal sealed class ListedScenarios
{
    /// <summary>Scenarios that do not pass, with the reason.</summary>
    public static readonly ListedScenarios Failing = new("failing.txt");

    /// <summary>Scenarios where Neo4j's answer is another than the TCK's, with that answer.</summary>
    public static readonly ListedScenarios Neo4j = new("neo4j.txt");

    private readonly string path;

    private ListedScenarios(string name, [CallerFilePath] string source = "") => path = Path.Combine(Path.GetDirectoryName(source)!, name);

    public static bool Approving => Environment.GetEnvironmentVariable("GRAPH_APPROVE") == "1";

    public Dictionary<string, string> Read() => File.ReadLines(path)
        .Select(line => line.Split('\t', 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    public void Write(IEnumerable<(string Name, string Text)> scenarios) =>
        File.WriteAllLines(path, scenarios.Select(scenario => $"{scenario.Name}\t{scenario.Text}"));
}
