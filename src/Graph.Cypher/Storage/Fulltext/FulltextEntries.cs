using System.Globalization;

namespace Graph.Cypher.Storage.Fulltext;

/// <summary>The full-text indexes: one FTS5 table each, a column a property, the words cut by the index's analyzer.</summary>
internal sealed class FulltextEntries(Connection connection)
{
    public void Create(IndexDefinition index)
    {
        var columns = string.Join(", ", index.Keys.Select((_, i) => Invariant($"c{i}")));
        // No copy of the text is kept: it stands in the properties.
        connection.Execute(
            $"CREATE VIRTUAL TABLE {Table(index)} USING fts5({columns}, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')");
    }

    public void Drop(IndexDefinition index) => connection.Execute($"DROP TABLE {Table(index)}");

    public void Update(IndexDefinition index, long entity, byte[]? before, byte[]? after)
    {
        var (old, now) = (Texts(index, before), Texts(index, after));
        if (old is null ? now is null : now is not null && old.SequenceEqual(now))
            return;
        if (old is not null)
        {
            using var delete = connection.Prepare(Sql(index, "DELETE FROM {0} WHERE rowid = ?"));
            delete.Bind(1, entity).Execute();
        }
        if (now is null)
            return;
        var columns = string.Join(", ", now.Select((_, i) => Invariant($"c{i}")));
        var places = string.Join(", ", now.Select(_ => "?"));
        using var insert = connection.Prepare(Sql(index, $"INSERT INTO {{0}} (rowid, {columns}) VALUES (?, {places})"));
        insert.Bind(1, entity);
        for (var i = 0; i < now.Length; i++)
            insert.Bind(i + 2, now[i]);
        insert.Execute();
    }

    /// <summary>What a query finds, best first, with scores greater than 0.</summary>
    public IEnumerable<(long Entity, double Score)> Search(IndexDefinition index, string query)
    {
        if (FulltextQuery.Translate(query, index.Analyzer!, index.Keys) is not { } match)
            yield break;
        using var rows = connection.Prepare(
            Sql(index, "SELECT rowid, CAST(bm25({0}) * -1000000 AS INTEGER) FROM {0} WHERE {0} MATCH ? ORDER BY 2 DESC, 1"));
        rows.Bind(1, match);
        while (rows.Step())
            yield return (rows.Long(0), Math.Max(1, rows.Long(1)) / 1_000_000.0);
    }

    private static string Table(IndexDefinition index) => Invariant($"fulltext_{index.Id}");

    // Statements are known by reference: the same text must be the same object.
    private static string Sql(IndexDefinition index, string form) =>
        string.Intern(string.Format(CultureInfo.InvariantCulture, form, Table(index)));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>The words of each property, a space between; null where the entity has none of them as a string.</summary>
    private static string[]? Texts(IndexDefinition index, byte[]? properties)
    {
        if (properties is null)
            return null;
        var texts = index.KeyIds.Select(key => PropertyCodec.Find(properties, key) switch
        {
            string text => string.Join(' ', index.Analyzer!.Words(text)),
            IReadOnlyList<object?> list => string.Join(' ', list.OfType<string>().SelectMany(index.Analyzer!.Words)),
            _ => "",
        }).ToArray();
        return texts.All(text => text.Length == 0) ? null : texts;
    }
}
