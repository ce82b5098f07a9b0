using Graph.Cypher.Tck.Scenarios;

namespace Graph.Cypher.Tck.Running;

/// <summary>An engine that scenarios run on.</summary>
internal interface IScenarioStore : IDisposable
{
    /// <summary>Begins work on an empty graph; disposing of it leaves it empty again.</summary>
    IScenarioTransaction Begin(IReadOnlyList<MadeUpProcedure> procedures);
}

internal interface IScenarioTransaction : IDisposable
{
    /// <exception cref="CypherException">The statement is wrong, or fails.</exception>
    (IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows) Run(
        string statement, IReadOnlyDictionary<string, object?> parameters);
}
