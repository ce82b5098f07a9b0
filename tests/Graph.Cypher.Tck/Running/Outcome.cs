namespace Graph.Cypher.Tck.Running;

/// <summary>What came of a scenario.</summary>
/// <param name="Answer">What the engine gave: rows, what they changed, or the class of an error; in one line.</param>
/// <param name="Failure">In what it is not as expected; null where the scenario passes.</param>
internal sealed record Outcome(string Answer, string? Failure);
