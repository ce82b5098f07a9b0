using Graph.Cypher.Tck.Running;
using Graph.Cypher.Tck.Scenarios;
using Xunit.Abstractions;

namespace Graph.Cypher.Tck;

public class TckTests(ITestOutputHelper output)
{
    [RequiresSettingFact(Setting.OpenCypherTck)]
    public void All_scenarios_pass_but_those_listed()
    {
        var neo4j = ListedScenarios.Neo4j.Read();
        using var store = new EmbeddedStore();
        var outcomes = Outcomes(store, Scenarios());
        var failures = outcomes.Where(x => x.Outcome.Failure is not null && !neo4j.ContainsKey(x.Name))
            .Select(x => (x.Name, Reason: x.Outcome.Failure!)).ToList();
        var counted = outcomes.Count - neo4j.Count;
        output.WriteLine($"TCK: {counted - failures.Count} of {counted} scenarios; in {neo4j.Count} more Neo4j differs from the TCK");
        if (ListedScenarios.Approving)
            ListedScenarios.Failing.Write(failures);

        Assert.Equal(ListedScenarios.Failing.Read().Keys, failures.Select(x => x.Name));
        Assert.Empty(outcomes
            .Where(x => neo4j.TryGetValue(x.Name, out var answer) && answer != x.Outcome.Answer)
            .Select(x => $"{x.Name}: {x.Outcome.Answer}, where Neo4j answers {neo4j[x.Name]}"));
    }

    [Neo4jFact(Setting.OpenCypherTck)]
    public async Task Neo4j_answers_as_listed_where_it_differs_from_the_TCK()
    {
        var server = await Neo4jServer.SharedAsync();
        await server.EraseAsync();
        using var store = new Neo4jStore(server);
        var scenarios = Scenarios().Where(scenario => scenario.Procedures.Count == 0);
        if (ListedScenarios.Approving)
            ListedScenarios.Neo4j.Write(Outcomes(store, scenarios).Where(x => x.Outcome.Failure is not null)
                .Select(x => (x.Name, x.Outcome.Answer)));

        var listed = ListedScenarios.Neo4j.Read();
        var outcomes = Outcomes(store, scenarios.Where(scenario => listed.ContainsKey(scenario.Name)));
        Assert.Equal(listed.Select(x => (x.Key, x.Value)), outcomes.Select(x => (x.Name, x.Outcome.Answer)));
        Assert.All(outcomes, x => Assert.NotNull(x.Outcome.Failure));
    }

    private static List<Scenario> Scenarios() => [.. FeatureReader.ReadAll(Setting.Value(Setting.OpenCypherTck))];

    private static List<(string Name, Outcome Outcome)> Outcomes(IScenarioStore store, IEnumerable<Scenario> scenarios)
    {
        var run = new ScenarioRun(
            store, name => File.ReadAllText(Path.Combine(Setting.Value(Setting.OpenCypherTck), "graphs", name, name + ".cypher")));
        return [.. scenarios.Select(scenario => (scenario.Name, run.Of(scenario)))];
    }
}
