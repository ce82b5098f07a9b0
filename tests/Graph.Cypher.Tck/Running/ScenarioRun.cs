using Graph.Cypher.Tck.Scenarios;
using Graph.Cypher.Tck.Values;

namespace Graph.Cypher.Tck.Running;

/// <summary>Runs scenarios and holds what comes against what is expected.</summary>
/// <param name="store">What they run on.</param>
/// <param name="graphs">Gives the statement that makes a named graph.</param>
internal sealed class ScenarioRun(IScenarioStore store, Func<string, string> graphs)
{
    private static readonly Dictionary<string, object?> NoParameters = [];

    public Outcome Of(Scenario scenario) =>
        scenario.Expected is ExpectedError error ? OfRefusal(scenario, error) : OfAnswer(scenario, (ExpectedRows)scenario.Expected);

    private Outcome OfAnswer(Scenario scenario, ExpectedRows expected)
    {
        try
        {
            using var transaction = Prepared(scenario);
            var before = GraphContent.Of(transaction);
            var (columns, rows) = transaction.Run(scenario.Query, scenario.Parameters);
            var effects = EffectText.Of(before.DifferenceTo(GraphContent.Of(transaction)));
            var answer = RowText.Of(columns, rows) + effects;
            if (RowText.Difference(expected, columns, rows) is { } difference)
                return new(answer, difference);
            if (scenario.SideEffects is { } due && EffectText.Of(due) != effects)
                return new(answer, $"side effects{effects}, where{EffectText.Of(due)} are due");
            if (scenario.Control is null)
                return new(answer, null);
            (columns, rows) = transaction.Run(scenario.Control, NoParameters);
            return new($"{answer}, then {RowText.Of(columns, rows)}", RowText.Difference(scenario.ControlResult!, columns, rows));
        }
        catch (CypherException e)
        {
            return new($"! {ErrorText.Class(e)}", ErrorText.Line(e));
        }
    }

    private Outcome OfRefusal(Scenario scenario, ExpectedError expected)
    {
        CypherException? error;
        using (var transaction = Prepared(scenario))
            error = Error(transaction, scenario.Query, scenario.Parameters);
        if (error is null)
            return new("no error", $"no error, where {expected} is due");
        using var fresh = store.Begin(scenario.Procedures);
        var phase = Error(fresh, "EXPLAIN " + scenario.Query, scenario.Parameters) is null ? "runtime" : "compile time";
        var answer = $"! {ErrorText.Class(error)} at {phase}";
        if (expected.Type != "*" && ErrorText.Class(error) != expected.Type)
            return new(answer, $"{ErrorText.Line(error)}, where {expected} is due");
        if (expected.Phase != "any time" && expected.Phase != phase)
            return new(answer, $"{ErrorText.Class(error)} at {phase}, where {expected} is due");
        return new(answer, ErrorText.Fits(expected.Detail, error) ? null : $"not {expected.Detail}: {ErrorText.Line(error)}");
    }

    private IScenarioTransaction Prepared(Scenario scenario)
    {
        var transaction = store.Begin(scenario.Procedures);
        try
        {
            if (scenario.Graph is { } graph)
                transaction.Run(graphs(graph), NoParameters);
            foreach (var statement in scenario.Setup)
                transaction.Run(statement, NoParameters);
            return transaction;
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    private static CypherException? Error(
        IScenarioTransaction transaction, string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        try
        {
            transaction.Run(statement, parameters);
            return null;
        }
        catch (CypherException e)
        {
            return e;
        }
    }
}
