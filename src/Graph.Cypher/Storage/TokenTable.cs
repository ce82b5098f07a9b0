namespace Graph.Cypher.Storage;

/// <summary>The names of labels, types or property keys with their numbers, and how many entities carry each; held in memory.</summary>
internal sealed class TokenTable(Connection connection, string table)
{
    private readonly string select = $"SELECT id, name, count FROM {table} ORDER BY id";
    private readonly string insert = $"INSERT INTO {table} (name) VALUES (?)";
    private readonly string update = $"UPDATE {table} SET count = ? WHERE id = ?";
    private readonly Dictionary<string, Token> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Token> byId = [];

    /// <summary>All names, those no entity carries any more included.</summary>
    public IEnumerable<string> Names => byId.Values.OrderBy(token => token.Id).Select(token => token.Name);

    public IEnumerable<int> Ids => byId.Keys;

    /// <summary>How many names there are.</summary>
    public int Size => byId.Count;

    public void Load()
    {
        byName.Clear();
        byId.Clear();
        using var rows = connection.Prepare(select);
        while (rows.Step())
            Know(new((int)rows.Long(0), rows.Text(1)) { Count = rows.Long(2) });
    }

    public int? Find(string name) => byName.TryGetValue(name, out var token) ? token.Id : null;

    /// <summary>The numbers of names that are there.</summary>
    public int[] Known(IReadOnlyList<string> names)
    {
        var ids = new int[names.Count];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = byName[names[i]].Id;
        return ids;
    }

    public string Name(int id) => byId[id].Name;

    public int FindOrAdd(string name)
    {
        if (byName.TryGetValue(name, out var known))
            return known.Id;
        using var row = connection.Prepare(insert);
        row.Bind(1, name).Execute();
        var id = (int)connection.LastRow;
        Know(new(id, name));
        return id;
    }

    public long Count(int id) => byId.TryGetValue(id, out var token) ? token.Count : 0;

    public void Add(int id, long difference)
    {
        byId[id].Count += difference;
        byId[id].IsChanged = true;
    }

    /// <summary>Writes the counts that changed; once a transaction, so that a hot label is not one row rewritten per node.</summary>
    public void Flush()
    {
        foreach (var token in byId.Values)
        {
            if (!token.IsChanged)
                continue;
            using var row = connection.Prepare(update);
            row.Bind(1, token.Count).Bind(2, token.Id).Execute();
            token.IsChanged = false;
        }
    }

    private void Know(Token token) => (byName[token.Name], byId[token.Id]) = (token, token);

    private sealed class Token(int id, string name)
    {
        public int Id => id;

        public string Name => name;

        public long Count { get; set; }

        public bool IsChanged { get; set; }
    }
}
