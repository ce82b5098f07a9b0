namespace Graph.Cypher.Storage;

/// <summary>The names of labels, types or property keys with their numbers, and how many entities carry each; held in memory.</summary>
internal sealed class TokenTable(Connection connection, string table)
{
    private readonly string select = $"SELECT id, name, count FROM {table}";
    private readonly string insert = $"INSERT INTO {table} (name) VALUES (?)";
    private readonly string update = $"UPDATE {table} SET count = ? WHERE id = ?";
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> names = [];
    private readonly Dictionary<int, long> counts = [];
    private readonly HashSet<int> changed = [];

    /// <summary>All names, those no entity carries any more included.</summary>
    public IEnumerable<string> Names => names.OrderBy(pair => pair.Key).Select(pair => pair.Value);

    public IEnumerable<int> Ids => names.Keys;

    /// <summary>How many names there are.</summary>
    public int Size => names.Count;

    public void Load()
    {
        ids.Clear();
        names.Clear();
        counts.Clear();
        changed.Clear();
        using var rows = connection.Prepare(select);
        while (rows.Step())
        {
            var (id, name) = ((int)rows.Long(0), rows.Text(1));
            (ids[name], names[id], counts[id]) = (id, name, rows.Long(2));
        }
    }

    public int? Find(string name) => ids.TryGetValue(name, out var id) ? id : null;

    public string Name(int id) => names[id];

    public int FindOrAdd(string name)
    {
        if (ids.TryGetValue(name, out var known))
            return known;
        using var row = connection.Prepare(insert);
        row.Bind(1, name).Execute();
        var id = (int)connection.LastRow;
        (ids[name], names[id], counts[id]) = (id, name, 0);
        return id;
    }

    public long Count(int id) => counts.GetValueOrDefault(id);

    public void Add(int id, long difference)
    {
        counts[id] = counts.GetValueOrDefault(id) + difference;
        changed.Add(id);
    }

    /// <summary>Writes the counts that changed; once a transaction, so that a hot label is not one row rewritten per node.</summary>
    public void Flush()
    {
        foreach (var id in changed)
        {
            using var row = connection.Prepare(update);
            row.Bind(1, counts[id]).Bind(2, id).Execute();
        }
        changed.Clear();
    }
}
