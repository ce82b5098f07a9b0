using Graph.Cypher.Execution.Operators;
using Graph.Cypher.Storage;

namespace Graph.Cypher.Execution;

/// <summary>
/// One run of a statement. All its operators share one row of slots: an operator fills its own slots and says that a row is there;
/// what lies below it in the plan keeps its slots until it is asked for the next row. Operators that hold rows back copy them.
/// </summary>
internal sealed class Frame(
    GraphStore store, int slots, IReadOnlyList<Operator> subplans, IReadOnlyDictionary<string, object?> parameters,
    CypherOptions options, CancellationToken cancellation)
{
    /// <summary>The clock is looked at once in so many calls: it costs more than a row.</summary>
    private const int ClockInterval = 32;

    /// <summary>How many nodes are at hand again without being read again; a power of two.</summary>
    private const int Recent = 1024;

    private readonly TimeProvider clock = options.TimeProvider;
    private readonly long started = options.TimeProvider.GetTimestamp();
    private readonly Dictionary<IReadOnlyList<string>, int[]> typeIds = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IReadOnlyList<string>, int[]> labelIds = new(ReferenceEqualityComparer.Instance);
    private readonly StoredNode?[] recent = new StoredNode?[Recent];
    private int typesKnown;
    private int calls;
    private DateTimeOffset? now;

    public object?[] Slots { get; } = new object?[slots];

    public GraphStore Store => store;

    /// <summary>The plans of the subqueries within expressions.</summary>
    public IReadOnlyList<Operator> Subplans => subplans;

    public IReadOnlyDictionary<string, object?> Parameters => parameters;

    public Counters Counters { get; } = new();

    public CancellationToken Cancellation => cancellation;

    /// <summary>What the run holds in memory.</summary>
    public QueryMemory Memory { get; } = new(options.MemoryLimit);

    /// <summary>Counts what each step does, under PROFILE.</summary>
    public Profile? Profile { get; init; }

    /// <summary>The time of the statement: one for all its calls of <c>datetime()</c>.</summary>
    public DateTimeOffset Now => now ??= clock.GetUtcNow();

    /// <summary>The clock itself, for <c>datetime.realtime()</c>.</summary>
    public TimeProvider Clock => clock;

    /// <summary>Nodes deleted without their relationships; looked at when the statement ends.</summary>
    public HashSet<long> DeletedNodes { get; } = [];

    /// <summary>The numbers of those types that there are, each once, ascending.</summary>
    /// <param name="names">A list of the plan's, known by reference.</param>
    public int[] TypeIds(IReadOnlyList<string> names)
    {
        // A statement may make types that it then looks for.
        if (typesKnown != store.Types.Size)
        {
            typeIds.Clear();
            typesKnown = store.Types.Size;
        }
        if (!typeIds.TryGetValue(names, out var ids))
            typeIds[names] = ids = [.. names.Select(store.Types.Find).OfType<int>().Distinct().Order()];
        return ids;
    }

    /// <summary>The numbers of labels, each once, ascending; those that are not there yet are made.</summary>
    /// <param name="names">A list of the plan's, known by reference.</param>
    public int[] LabelIds(IReadOnlyList<string> names)
    {
        if (!labelIds.TryGetValue(names, out var ids))
            labelIds[names] = ids = [.. names.Select(store.Labels.FindOrAdd).Distinct().Order()];
        return ids;
    }

    /// <summary>A node by its number. One that was asked for shortly before is the same object, with what it has read.</summary>
    public StoredNode Node(long id)
    {
        ref var place = ref recent[id & (Recent - 1)];
        return place?.Id == id ? place : place = new(store, id);
    }

    public StoredRelationship Relationship(Link link) => new(store, link);

    /// <summary>
    /// Ends the run where the caller no longer waits for it or its time is up; called for every row an operator makes and for every
    /// item that an expression goes through.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="CypherException">The time limit has passed.</exception>
    public void ThrowIfCancelled()
    {
        cancellation.ThrowIfCancellationRequested();
        if (options.TimeLimit is { } limit && ++calls % ClockInterval == 0 && clock.GetElapsedTime(started) > limit)
            throw RuntimeErrors.TimedOut(limit);
    }
}
