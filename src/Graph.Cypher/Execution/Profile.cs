using Graph.Cypher.Execution.Operators;
using Graph.Cypher.Storage;

namespace Graph.Cypher.Execution;

/// <summary>What each step of a plan did in one run.</summary>
/// <remarks>Steps pull from one another; a read of the store is counted for the innermost step that was asked for a row.</remarks>
internal sealed class Profile(GraphStore store)
{
    private readonly Dictionary<Operator, Work> works = new(ReferenceEqualityComparer.Instance);
    private Work? current;
    private long seen = store.Reads;

    public Work? Of(Operator step) => works.GetValueOrDefault(step);

    /// <summary>The rows of a step, counted as they are asked for.</summary>
    public IEnumerable<Row> Counted(Operator step, IEnumerable<Row> rows)
    {
        if (!works.TryGetValue(step, out var work))
            works[step] = work = new();
        using var enumerator = rows.GetEnumerator();
        while (true)
        {
            var asker = Switch(work);
            bool more;
            try
            {
                more = enumerator.MoveNext();
            }
            finally
            {
                Switch(asker);
            }
            if (!more)
                yield break;
            work.Rows++;
            yield return enumerator.Current;
        }
    }

    /// <summary>Gives the reads since the last change to the step at work until now.</summary>
    private Work? Switch(Work? next)
    {
        if (current is not null)
            current.Reads += store.Reads - seen;
        seen = store.Reads;
        var before = current;
        current = next;
        return before;
    }

    /// <summary>What one step did.</summary>
    internal sealed class Work
    {
        /// <summary>The rows it gave.</summary>
        public long Rows { get; set; }

        /// <summary>How many records and index entries it read, or wrote, itself.</summary>
        public long Reads { get; set; }
    }
}
