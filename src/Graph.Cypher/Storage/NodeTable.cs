namespace Graph.Cypher.Storage;

/// <summary>The rows of nodes, and which node has which label.</summary>
internal sealed class NodeTable(Connection connection)
{
    // Most nodes have one label, and there are few labels: each such list is there once.
    private readonly int[]?[] single = new int[0x80][];
    private long next;

    /// <summary>Forgets what was known of the table; called when a transaction begins.</summary>
    public void Refresh() => next = 0;

    public NodeRecord? Find(long id)
    {
        using var row = connection.Prepare("SELECT labels, properties FROM nodes WHERE id = ?");
        return row.Bind(1, id).Step() ? new(DecodeLabels(row.Blob(0)), row.Blob(1).ToArray()) : null;
    }

    /// <summary>Whether a node has a label, found without reading the node.</summary>
    public bool Has(long id, int label)
    {
        using var row = connection.Prepare("SELECT 1 FROM node_labels WHERE label = ? AND node = ?");
        return row.Bind(1, label).Bind(2, id).Step();
    }

    public long Insert(int[] labels, byte[] properties)
    {
        // Counted here: SQLite alone would give a deleted node's number to the next one within the same transaction.
        if (next == 0)
            next = 1 + Last();
        var id = next++;
        using (var row = connection.Prepare("INSERT INTO nodes (id, labels, properties) VALUES (?, ?, ?)"))
            row.Bind(1, id).Bind(2, EncodeLabels(labels)).Bind(3, properties).Execute();
        foreach (var label in labels)
            AddLabel(id, label);
        return id;
    }

    public void Update(long id, NodeRecord before, int[] labels, byte[] properties)
    {
        using (var row = connection.Prepare("UPDATE nodes SET labels = ?, properties = ? WHERE id = ?"))
            row.Bind(1, EncodeLabels(labels)).Bind(2, properties).Bind(3, id).Execute();
        foreach (var label in before.Labels.Except(labels))
            RemoveLabel(id, label);
        foreach (var label in labels.Except(before.Labels))
            AddLabel(id, label);
    }

    public void Delete(long id, NodeRecord before)
    {
        if (next == 0)
            next = 1 + Last();
        using (var row = connection.Prepare("DELETE FROM nodes WHERE id = ?"))
            row.Bind(1, id).Execute();
        foreach (var label in before.Labels)
            RemoveLabel(id, label);
    }

    public IEnumerable<long> All()
    {
        using var rows = connection.Prepare("SELECT id FROM nodes ORDER BY id");
        while (rows.Step())
            yield return rows.Long(0);
    }

    public IEnumerable<long> WithLabel(int label)
    {
        using var rows = connection.Prepare("SELECT node FROM node_labels WHERE label = ? ORDER BY node");
        rows.Bind(1, label);
        while (rows.Step())
            yield return rows.Long(0);
    }

    private long Last()
    {
        using var row = connection.Prepare("SELECT ifnull(max(id), 0) FROM nodes");
        row.Step();
        return row.Long(0);
    }

    private void AddLabel(long id, int label)
    {
        using var row = connection.Prepare("INSERT INTO node_labels (label, node) VALUES (?, ?)");
        row.Bind(1, label).Bind(2, id).Execute();
    }

    private void RemoveLabel(long id, int label)
    {
        using var row = connection.Prepare("DELETE FROM node_labels WHERE label = ? AND node = ?");
        row.Bind(1, label).Bind(2, id).Execute();
    }

    private static byte[] EncodeLabels(int[] labels)
    {
        var bytes = new ByteWriter();
        foreach (var label in labels)
            bytes.Varint((ulong)label);
        return bytes.ToArray();
    }

    private int[] DecodeLabels(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [var only and < 0x80])
            return single[only] ??= [only];
        var count = 0;
        // The last byte of a number is the one below 0x80.
        foreach (var part in bytes)
            count += part < 0x80 ? 1 : 0;
        var labels = new int[count];
        var reader = new ByteReader(bytes);
        for (var i = 0; i < count; i++)
            labels[i] = (int)reader.Varint();
        return labels;
    }
}
