namespace Graph.Cypher.Tck.Scenarios;

/// <summary>One scenario of the TCK: an example of an outline is a scenario of its own.</summary>
/// <param name="Name">Feature, number and title, and for an example which one: <c>Match1 [3] Matching … #2</c>.</param>
/// <param name="Graph">The named graph it starts from; null for an empty one.</param>
/// <param name="Setup">Statements run before.</param>
/// <param name="Query">The statement under test.</param>
/// <param name="Expected">What it must give.</param>
/// <param name="SideEffects">What it must change, by metric (<c>+nodes</c>); null where nothing is said.</param>
/// <param name="Control">A query that must give <see cref="ControlResult"/> afterwards.</param>
internal sealed record Scenario(
    string Name,
    string? Graph,
    IReadOnlyList<string> Setup,
    IReadOnlyDictionary<string, object?> Parameters,
    IReadOnlyList<MadeUpProcedure> Procedures,
    string Query,
    Expectation Expected,
    IReadOnlyDictionary<string, long>? SideEffects,
    string? Control,
    ExpectedRows? ControlResult)
{
    public override string ToString() => Name;
}

/// <summary>What a statement must give.</summary>
internal abstract record Expectation;

/// <param name="Columns">The columns; none where the result must be empty.</param>
/// <param name="Rows">Expected values.</param>
/// <param name="Ordered">Whether the order of rows counts.</param>
/// <param name="AnyListOrder">Whether the order of items in lists does not.</param>
internal sealed record ExpectedRows(
    IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, bool Ordered, bool AnyListOrder) : Expectation;

/// <param name="Type">The class: <c>SyntaxError</c>, <c>TypeError</c>.</param>
/// <param name="Phase"><c>compile time</c>, <c>runtime</c> or <c>any time</c>.</param>
/// <param name="Detail">What is wrong: <c>UndefinedVariable</c>; <c>*</c> for anything.</param>
internal sealed record ExpectedError(string Type, string Phase, string Detail) : Expectation
{
    public override string ToString() => $"{Type}({Detail}) at {Phase}";
}

/// <summary>A procedure that a scenario wants to be there: a table that gives for arguments the rest of their rows.</summary>
/// <param name="Signature">As the TCK writes it: <c>test.my.proc(in :: INTEGER?) :: (out :: STRING?)</c>.</param>
/// <param name="Rows">Values of the parameters, then of the columns.</param>
internal sealed record MadeUpProcedure(string Signature, IReadOnlyList<IReadOnlyList<object?>> Rows);
