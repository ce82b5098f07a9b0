using Graph.Cypher;

namespace Graph.Storage.Tests;

/// <summary>What comes back besides values: columns, counters, plans, errors; on either engine.</summary>
[Collection(TestStore.Collection)]
public class StatementTests
{
    [Theory, OnEmbedded, OnNeo4j]
    public async Task Counters_tell_what_a_statement_changed(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        Assert.Equal(
            new Counters(NodesCreated: 2, RelationshipsCreated: 1, PropertiesSet: 3, LabelsAdded: 3),
            await CountersAsync(session, "CREATE (:A:B {x: 1, y: 'y'})-[:R {z: true}]->(:A)"));
        Assert.Equal(new Counters(PropertiesSet: 2), await CountersAsync(session, "MATCH (a:A) SET a.x = 2"));
        Assert.Equal(new Counters(), await CountersAsync(session, "MATCH (a:A) RETURN a"));
        Assert.Equal(new Counters(LabelsRemoved: 1), await CountersAsync(session, "MATCH (a:B) REMOVE a:B"));
        Assert.Equal(
            new Counters(NodesDeleted: 2, RelationshipsDeleted: 1), await CountersAsync(session, "MATCH (a:A) DETACH DELETE a"));
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task Counters_tell_of_constraints_and_indexes(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        const string constraint = "CREATE CONSTRAINT thing_id IF NOT EXISTS FOR (t:Thing) REQUIRE t.id IS UNIQUE";
        Assert.Equal(1, (await CountersAsync(session, constraint)).ConstraintsAdded);
        Assert.Equal(new Counters(), await CountersAsync(session, constraint));
        const string index = "CREATE INDEX thing_name IF NOT EXISTS FOR (t:Thing) ON (t.name)";
        Assert.Equal(new Counters(IndexesAdded: 1), await CountersAsync(session, index));
        Assert.Equal(new Counters(), await CountersAsync(session, index));
    }

    [Theory, OnNeo4j]
    public async Task The_server_sees_who_asks(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        var agents = await session.ReadAsync("CALL dbms.listConnections() YIELD userAgent RETURN userAgent");
        Assert.Contains(agents, row => row[0] is string agent && agent.StartsWith("graph/0.", StringComparison.Ordinal));
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task Columns_have_the_names_of_the_statement(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        await using var transaction = await session.Inner.BeginAsync(AccessMode.Write);
        Assert.Equal(["投资方", "1 + 1"], (await transaction.RunAsync("RETURN 1 AS `投资方`, 1 + 1")).Columns);
        Assert.Empty((await transaction.RunAsync("CREATE (:Thing)")).Columns);
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task An_explained_statement_gives_its_plan_and_does_nothing(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        await session.WriteAsync("CREATE CONSTRAINT thing_id FOR (t:Thing) REQUIRE t.id IS UNIQUE");
        await using var transaction = await session.Inner.BeginAsync(AccessMode.Read);
        var result = await transaction.RunAsync(
            "EXPLAIN MATCH (t:Thing {id: $id}) RETURN t", new Dictionary<string, object?> { ["id"] = "a" });
        Assert.Empty(await Session.RowsAsync(result));
        Assert.Contains("IndexSeek", result.Plan, StringComparison.Ordinal);
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task What_is_wrong_with_a_statement_is_told_by_code(Engine engine)
    {
        await using var session = await Session.NewAsync(engine);
        await session.WriteAsync("CREATE CONSTRAINT thing_id FOR (t:Thing) REQUIRE t.id IS UNIQUE");
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", await CodeAsync("RETUR 1"));
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", await CodeAsync("RETURN nobody"));
        Assert.Equal("Neo.ClientError.Statement.ParameterMissing", await CodeAsync("RETURN $nothing"));
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", await CodeAsync("RETURN 1 / 0"));
        Assert.Equal(
            "Neo.ClientError.Schema.ConstraintValidationFailed", await CodeAsync("CREATE (:Thing {id: 'a'}), (:Thing {id: 'a'})"));

        async Task<string> CodeAsync(string statement) =>
            (await Assert.ThrowsAsync<CypherException>(() => session.WriteAsync(statement))).Code;
    }

    private static Task<Counters> CountersAsync(Session session, string statement) =>
        session.Inner.ExecuteAsync(AccessMode.Write, async (transaction, cancellation) =>
        {
            var result = await transaction.RunAsync(statement, cancellation: cancellation);
            await Session.RowsAsync(result);
            return result.Counters;
        });
}
