namespace Graph.Cypher.Storage;

/// <summary>How many entries and how many different keys each index has: together, how many entities a key finds on average.</summary>
internal sealed class IndexCounts(Connection connection)
{
    private readonly Dictionary<long, Count> counts = [];
    private readonly HashSet<long> changed = [];

    public void Load()
    {
        counts.Clear();
        changed.Clear();
        using var rows = connection.Prepare("SELECT id, entries, distinct_keys FROM indexes");
        while (rows.Step())
            counts[rows.Long(0)] = new(rows.Long(1), rows.Long(2));
    }

    public long Entries(IndexDefinition index) => CountOf(index).Entries;

    public double EntriesPerKey(IndexDefinition index) =>
        CountOf(index) is { Keys: > 0 } count ? (double)count.Entries / count.Keys : 1;

    public void Add(IndexDefinition index, long entries, long keys)
    {
        var before = CountOf(index);
        counts[index.Id] = new(before.Entries + entries, before.Keys + keys);
        changed.Add(index.Id);
    }

    /// <summary>Writes the counts that changed; once a transaction.</summary>
    public void Flush()
    {
        foreach (var id in changed)
        {
            using var row = connection.Prepare("UPDATE indexes SET entries = ?, distinct_keys = ? WHERE id = ?");
            row.Bind(1, counts[id].Entries).Bind(2, counts[id].Keys).Bind(3, id).Execute();
        }
        changed.Clear();
    }

    private Count CountOf(IndexDefinition index) => counts.TryGetValue(index.Id, out var count) ? count : new(0, 0);

    private sealed record Count(long Entries, long Keys);
}
