using System.Collections.Immutable;
using Graph.Storage;

namespace Graph.Writing;

/// <summary>What an operation did to the graph, or, in a dry run, would have done.</summary>
/// <param name="Added">Articles that did not stand.</param>
/// <param name="Replaced">Articles that stood otherwise.</param>
/// <param name="Unchanged">Articles that stood just so.</param>
/// <param name="Removed">Articles that went.</param>
/// <param name="Counters">What the statements changed.</param>
/// <param name="Moves">Names that denote another entity than before.</param>
public sealed record WriteSummary(
    int Added, int Replaced, int Unchanged, int Removed, Counters Counters, ImmutableArray<NameMove> Moves)
{
    public static readonly WriteSummary Nothing = new(0, 0, 0, 0, new Counters(), []);

    public WriteSummary Plus(WriteSummary other) => new(
        Added + other.Added, Replaced + other.Replaced, Unchanged + other.Unchanged, Removed + other.Removed,
        Counters.Plus(other.Counters), Moves.AddRange(other.Moves));
}
