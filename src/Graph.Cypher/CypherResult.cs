using System.Collections;

namespace Graph.Cypher;

/// <summary>The rows of one statement, to be read once, in order.</summary>
public sealed class CypherResult : IEnumerable<IReadOnlyList<object?>>, IDisposable
{
    private readonly Func<string>? plan;
    private IEnumerator<IReadOnlyList<object?>> rows;

    internal CypherResult(
        IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows, Counters counters, Func<string>? plan = null) =>
        (Columns, this.rows, Counters, this.plan) = (columns, rows.GetEnumerator(), counters, plan);

    /// <summary>The names of the columns; empty for a statement that returns nothing.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>What the statement changed; complete as soon as the result is there.</summary>
    public Counters Counters { get; }

    /// <summary>
    /// The plan, one operator a line, of an <c>EXPLAIN</c> or <c>PROFILE</c> statement; of the latter with the rows that each step gave
    /// and the records it read of the store so far.
    /// </summary>
    public string? Plan => plan?.Invoke();

    /// <summary>
    /// The rows not yet read; values are null, bool, long, double, string, <see cref="LocalDate"/>,
    /// <see cref="LocalDateTime"/>, <see cref="ZonedDateTime"/>, <see cref="LocalTime"/>, <see cref="OffsetTime"/>, <see cref="Duration"/>, <see cref="Node"/>, <see cref="Relationship"/>,
    /// <see cref="GraphPath"/>, <c>IReadOnlyList&lt;object?&gt;</c> and <c>IReadOnlyDictionary&lt;string, object?&gt;</c>.
    /// </summary>
    public IEnumerator<IReadOnlyList<object?>> GetEnumerator()
    {
        while (rows.MoveNext())
            yield return rows.Current;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Reads the rest into memory, so that the store may change meanwhile.</summary>
    internal void Buffer()
    {
        var rest = new List<IReadOnlyList<object?>>();
        while (rows.MoveNext())
            rest.Add(rows.Current);
        rows.Dispose();
        rows = rest.GetEnumerator();
    }

    /// <summary>Ends the reading; rows not read are dropped.</summary>
    public void Dispose() => Close();

    internal void Close()
    {
        rows.Dispose();
        rows = Enumerable.Empty<IReadOnlyList<object?>>().GetEnumerator();
    }
}
