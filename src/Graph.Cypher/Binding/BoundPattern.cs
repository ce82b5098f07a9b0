using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>The pattern of one MATCH as a graph: nodes, and the connections between them in the order they are written.</summary>
internal sealed record BoundPattern(IReadOnlyList<PatternNode> Nodes, IReadOnlyList<PatternConnection> Connections);

/// <param name="Slot">Where the node goes, or comes from where it is bound already.</param>
/// <param name="Name">Its variable, for plans.</param>
internal sealed record PatternNode(int Slot, string Name);

/// <summary>What lies between two nodes of a pattern.</summary>
internal abstract record PatternConnection(int From, int To)
{
    /// <summary>The slots it fills besides its ends.</summary>
    public abstract IEnumerable<int> Fills { get; }
}

/// <summary>A relationship, or with a length several in a row.</summary>
/// <param name="Slot">Where the relationship goes, or the list of them; bound already where a variable is used again.</param>
/// <param name="Types">The types it may have; all where empty. What is more involved stands in <paramref name="Test"/>.</param>
/// <param name="Test">What its type must be; null where <paramref name="Types"/> says it all.</param>
/// <param name="Each">Predicates on each relationship of several, which reads it from <paramref name="EachSlot"/>.</param>
/// <param name="Others">Slots of the pattern's relationships written before: no relationship is walked twice.</param>
internal sealed record PatternRelationship(
    int Slot, string Name, int From, int To, Direction Direction, IReadOnlyList<string> Types, LabelTest? Test, Length? Length,
    int EachSlot, IReadOnlyList<BoundExpression> Each, IReadOnlyList<int> Others) : PatternConnection(From, To)
{
    public override IEnumerable<int> Fills => [Slot];
}

/// <summary>How many relationships in a row.</summary>
internal sealed record Length(long Min, long? Max);

/// <summary><c>shortestPath</c>, <c>allShortestPaths</c>, or a selector of shortest paths, over one relationship pattern.</summary>
/// <param name="Count">How many paths a pair of ends; null for all of the shortest.</param>
/// <param name="Groups">Whether all paths of one length count as one.</param>
/// <param name="Path">Where the path goes.</param>
/// <param name="Predicates">What a path must meet to count.</param>
internal sealed record PatternShortest(
    PatternRelationship Relationship, BoundExpression? Count, bool Groups, int Path, IReadOnlyList<BoundExpression> Predicates)
    : PatternConnection(Relationship.From, Relationship.To)
{
    /// <summary>Whether a start that is the end is an error, as it is to Neo4j's functions.</summary>
    public bool RefusesOneEnd { get; init; }

    public override IEnumerable<int> Fills => [Relationship.Slot, Path];
}

/// <summary>A selector of paths over a pattern of any kind.</summary>
/// <param name="Number">Which of the statement's subqueries finds all paths between the two ends.</param>
/// <param name="Count">How many are kept of each two ends; null for all of the shortest.</param>
/// <param name="Groups">Whether all paths of one length count as one.</param>
/// <param name="Path">Where the path goes.</param>
/// <param name="Found">The slots that the subquery fills, that of the path included.</param>
internal sealed record PatternSelection(
    int From, int To, int Number, BoundExpression? Count, bool Groups, int Path, IReadOnlyList<int> Found) : PatternConnection(From, To)
{
    public override IEnumerable<int> Fills => Found;
}

/// <summary>A quantified path: a pattern walked again and again, each time from where the last one ended.</summary>
/// <param name="Number">Which of the statement's subqueries walks it once.</param>
/// <param name="InnerFrom">Where one walk starts.</param>
/// <param name="InnerTo">Where it ends.</param>
/// <param name="Groups">Slots of one walk, and the slots that gather them over all walks as lists.</param>
/// <param name="InnerRelationships">Slots of one walk's relationships.</param>
/// <param name="Trail">Where all nodes and relationships walked go, in turn.</param>
/// <param name="Others">As with relationships.</param>
internal sealed record PatternRepetition(
    int From, int To, int Number, int InnerFrom, int InnerTo, Length Length, IReadOnlyList<(int Inner, int Outer)> Groups,
    IReadOnlyList<int> InnerRelationships, int Trail, IReadOnlyList<int> Others) : PatternConnection(From, To)
{
    public override IEnumerable<int> Fills => [.. Groups.Select(group => group.Outer), Trail];
}
