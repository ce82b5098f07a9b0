using Graph.Cypher.Execution.Operators;

namespace Graph.Cypher.Planning;

/// <summary>How a statement runs.</summary>
/// <param name="Root">The operator whose rows are the result's.</param>
/// <param name="Subplans">The plans of the queries within expressions, by number.</param>
/// <param name="Columns">The names of the result's columns.</param>
/// <param name="Output">Their slots.</param>
/// <param name="Slots">How many slots a row has.</param>
/// <param name="Writes">Whether it changes the graph.</param>
internal sealed record StatementPlan(
    Operator Root, IReadOnlyList<Operator> Subplans, IReadOnlyList<string> Columns, IReadOnlyList<int> Output, int Slots, bool Writes);
