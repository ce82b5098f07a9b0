using System.Text;
using Graph.Cypher.Storage.Fulltext;

namespace Graph.Cypher.Storage;

/// <summary>The indexes and constraints of the file, held in memory.</summary>
internal sealed class Catalog(Connection connection, TokenTable labels, TokenTable types, TokenTable keys)
{
    private const string Unique = "unique";

    private const char Separator = '\n';

    private List<IndexDefinition> indexes = [];
    private Dictionary<int, IndexDefinition[]> byLabel = [];
    private Dictionary<int, IndexDefinition[]> byType = [];

    public IReadOnlyList<IndexDefinition> Indexes => indexes;

    /// <summary>
    /// What indexes there are, in one line: a plan made where it was the same can be used. Numbers alone would not do, since those of a
    /// rolled back or dropped index are given again.
    /// </summary>
    public string Signature { get; private set; } = "";

    public IReadOnlyList<IndexDefinition> OnLabel(int label) => byLabel.GetValueOrDefault(label, []);

    public IReadOnlyList<IndexDefinition> OnType(int type) => byType.GetValueOrDefault(type, []);

    public void Load()
    {
        var loaded = new List<IndexDefinition>();
        using (var rows = connection.Prepare("SELECT id, name, kind, entity, tokens, keys, rule FROM indexes ORDER BY id"))
            while (rows.Step())
            {
                var onRelationships = rows.Text(3) == "relationship";
                var (tokenNames, keyNames) = (rows.Text(4).Split(Separator), rows.Text(5).Split(Separator));
                var table = onRelationships ? types : labels;
                loaded.Add(new(
                    rows.Long(0), rows.Text(1), TypeOf(rows.Text(2)), onRelationships, tokenNames, keyNames,
                    !rows.IsNull(6) && rows.Text(6) == Unique)
                {
                    Analyzer = rows.Text(2) == nameof(IndexType.Fulltext) ? Analyzer.Find(rows.Text(6)) : null,
                    TokenIds = table.Known(tokenNames),
                    KeyIds = keys.Known(keyNames),
                });
            }
        var signature = new StringBuilder();
        foreach (var index in loaded)
        {
            signature.Append(index.Id).Append(' ').Append(index.Name).Append(' ').Append((int)index.Type)
                .Append(index.OnRelationships).Append(index.Unique);
            foreach (var id in index.TokenIds)
                signature.Append(' ').Append(id);
            signature.Append(':');
            foreach (var id in index.KeyIds)
                signature.Append(' ').Append(id);
            foreach (var name in index.Tokens.Concat(index.Keys))
                signature.Append(' ').Append(name);
            signature.Append('\n');
        }
        if (signature.Equals(Signature))
            return;
        Signature = signature.ToString();
        indexes = loaded;
        byLabel = ByToken(onRelationships: false);
        byType = ByToken(onRelationships: true);
    }

    public IndexDefinition Add(
        string name, IndexType type, bool onRelationships, IReadOnlyList<string> tokens, IReadOnlyList<string> properties,
        bool unique, Analyzer? analyzer)
    {
        var table = onRelationships ? types : labels;
        foreach (var token in tokens)
            table.FindOrAdd(token);
        foreach (var key in properties)
            keys.FindOrAdd(key);
        using (var row = connection.Prepare(
            "INSERT INTO indexes (name, kind, entity, tokens, keys, rule) VALUES (?, ?, ?, ?, ?, ?)"))
            row.Bind(1, name).Bind(2, type.ToString()).Bind(3, onRelationships ? "relationship" : "node")
                .Bind(4, string.Join(Separator, tokens)).Bind(5, string.Join(Separator, properties))
                .Bind(6, unique ? Unique : analyzer?.Name).Execute();
        Load();
        return indexes[^1];
    }

    public void Remove(IndexDefinition index)
    {
        using (var row = connection.Prepare("DELETE FROM indexes WHERE id = ?"))
            row.Bind(1, index.Id).Execute();
        Load();
    }

    private static IndexType TypeOf(string name) => name switch
    {
        nameof(IndexType.Range) => IndexType.Range,
        nameof(IndexType.Text) => IndexType.Text,
        nameof(IndexType.Fulltext) => IndexType.Fulltext,
        _ => throw StoreErrors.Damaged($"an index of an unknown kind ({name})"),
    };

    private Dictionary<int, IndexDefinition[]> ByToken(bool onRelationships)
    {
        var byToken = new Dictionary<int, IndexDefinition[]>();
        foreach (var index in indexes)
            if (index.OnRelationships == onRelationships)
                foreach (var token in index.TokenIds)
                    byToken[token] = [.. byToken.GetValueOrDefault(token, []), index];
        return byToken;
    }
}
