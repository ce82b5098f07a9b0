namespace Graph.Cypher.Execution;

/// <summary>
/// What one run of a statement holds, estimated in bytes as it grows: rows held back, groups, lists and texts being built. Values shared by
/// several rows are counted for each, so that the estimate errs upwards.
/// </summary>
internal sealed class QueryMemory(long limit)
{
    private long held;

    /// <summary>The most that may be held, in bytes.</summary>
    public long Limit => limit;

    /// <summary>Begins to count what one operator or expression holds; disposing gives all of it back.</summary>
    public Holding Hold() => new(this);

    /// <summary>Fails where something of this size does not fit beside what is held.</summary>
    /// <exception cref="CypherException">It would exceed the limit.</exception>
    public void Check(long bytes)
    {
        if (held + bytes > limit)
            throw RuntimeErrors.OutOfMemory(limit);
    }

    /// <summary>What one operator or expression holds.</summary>
    public sealed class Holding(QueryMemory memory) : IDisposable
    {
        private long own;

        /// <summary>Takes in one more value, or nothing and its place in a list.</summary>
        public void Add(object? value) => Add(ValueSize.Reference + ValueSize.Of(value));

        /// <summary>Takes in the values of one more row.</summary>
        public void AddRow(object?[] row) => Add(ValueSize.Of(row));

        /// <exception cref="CypherException">The limit is exceeded.</exception>
        public void Add(long bytes)
        {
            memory.Check(bytes);
            memory.held += bytes;
            own += bytes;
        }

        public void Dispose()
        {
            memory.held -= own;
            own = 0;
        }
    }
}
