using Graph.Cypher.Differential.Generating;
using Graph.Cypher.Differential.Running;

namespace Graph.Cypher.Differential;

/// <summary>The same statements over the same graphs, on the embedded engine and on Neo4j.</summary>
[Collection(TestStore.Collection)]
public class DifferentialTests
{
    [Neo4jFact]
    public async Task Both_engines_answer_the_same_but_where_a_difference_is_listed()
    {
        var differences = await DifferencesAsync(StatementFile.ReadAll());
        var listed = StatementFile.ReadDifferences();
        Assert.Empty(differences.Where(x => !listed.ContainsKey(x.Statement)).Select(x => $"{x.Statement}\n   ours  {x.Ours}\n   neo4j {x.Neo4j}"));
        Assert.Empty(listed.Keys.Except(differences.Select(x => x.Statement)).Select(statement => $"no difference, though listed: {statement}"));
    }

    [Neo4jFact]
    public async Task Both_engines_answer_generated_statements_over_generated_graphs_the_same()
    {
        var blocks = Enumerable.Range(1, 4).Select(seed =>
        {
            var random = new RandomText(seed);
            return new StatementBlock(
                $"seed {seed}", [GraphGenerator.Create(random)], [.. Enumerable.Range(0, 60).Select(_ => StatementGenerator.Next(random))]);
        });
        var differences = await DifferencesAsync(blocks);
        Assert.Empty(differences.Select(x => $"{x.Statement}\n   ours  {x.Ours}\n   neo4j {x.Neo4j}"));
    }

    private static async Task<List<(string Statement, string Ours, string Neo4j)>> DifferencesAsync(IEnumerable<StatementBlock> blocks)
    {
        await using var embedded = await DifferentialEngine.OpenAsync(Engine.Embedded);
        await using var neo4j = await DifferentialEngine.OpenAsync(Engine.Neo4j);
        var differences = new List<(string, string, string)>();
        foreach (var block in blocks)
        {
            await embedded.PrepareAsync(block);
            await neo4j.PrepareAsync(block);
            foreach (var statement in block.Statements)
            {
                var (ours, theirs) = (await embedded.AnswerAsync(statement), await neo4j.AnswerAsync(statement));
                if (!Answer.Same(ours, theirs))
                    differences.Add((statement, ours, theirs));
            }
        }
        return differences;
    }
}
