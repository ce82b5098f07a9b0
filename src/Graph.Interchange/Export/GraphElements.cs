using Graph.Storage;
using ZonedDateTime = Graph.Cypher.ZonedDateTime;

namespace Graph.Interchange.Export;

/// <summary>A graph as it stands, in order of key; memory is bounded by a page.</summary>
internal sealed class GraphElements(ICypherTransaction transaction, CancellationToken cancellation)
{
    /// <summary>The labels on which keys are unique: every node of a graph has one of them, those of the schema's record aside.</summary>
    public static readonly IReadOnlyList<string> Labels =
    [
        "Store", "Judgement", "Article", "Sentence", "Mention", "Explanation", "Claim", "Name", "Entity", "FundingRound", "Fact", "Wording",
    ];

    public async IAsyncEnumerable<NodeElement> NodesAsync(string label)
    {
        await foreach (var row in PagesAsync("nodes", label))
            yield return new NodeElement(label, (string)row["id"]!, Texts(row["labels"]), Map(row["properties"]));
    }

    /// <summary>The relationships that leave the nodes of a label.</summary>
    public async IAsyncEnumerable<RelationshipElement> RelationshipsAsync(string label)
    {
        await foreach (var row in PagesAsync("relationships", label))
            if (row["type"] is string type)
                yield return new RelationshipElement(
                    type, label, (string)row["id"]!, Texts(row["labels"]).First(Labels.Contains), (string)row["target"]!,
                    Map(row["properties"]));
    }

    public async IAsyncEnumerable<FactElement> FactsAsync()
    {
        await foreach (var row in PagesAsync("facts", "Fact"))
        {
            var kinds = Lists(row["kinds"]).ToDictionary(pair => (string)pair[0]!, pair => (string)pair[1]!);
            var said = Lists(row["said"]).FirstOrDefault();
            yield return new FactElement(
                (string)row["id"]!, Map(row["properties"]), kinds,
                said is null ? null : new Evidence((string)said[0]!, (string)said[1]!, (string?)said[2], (string?)said[3]));
        }
    }

    private async IAsyncEnumerable<Dictionary<string, object?>> PagesAsync(string statement, string label)
    {
        var text = ExportStatements.Named(statement).Replace(":LABEL", $":{label}", StringComparison.Ordinal);
        for (string? after = ""; after is not null;)
        {
            var page = new List<Dictionary<string, object?>>();
            var result = await transaction.RunAsync(text, new Dictionary<string, object?> { ["after"] = after }, cancellation);
            await foreach (var row in result.WithCancellation(cancellation))
                page.Add(result.Columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second));
            foreach (var row in page)
                yield return row;
            after = page.Count > 0 ? (string)page[^1]["id"]! : null;
        }
    }

    private static IReadOnlyList<string> Texts(object? list) => [.. ((IEnumerable<object?>)list!).Cast<string>()];

    private static IEnumerable<IReadOnlyList<object?>> Lists(object? list) =>
        ((IEnumerable<object?>)list!).Select(item => (IReadOnlyList<object?>)[.. (IEnumerable<object?>)item!]);

    private static SortedDictionary<string, object> Map(object? map)
    {
        var properties = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in (IReadOnlyDictionary<string, object?>)map!)
            if (value is not null)
                properties[name] = value is ZonedDateTime moment ? moment.ToDateTimeOffset() : value;
        return properties;
    }
}

/// <param name="Label">The one on which its key is unique.</param>
internal sealed record NodeElement(string Label, string Id, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, object> Properties)
{
    /// <summary>What else it is: the type of an entity.</summary>
    public string? Kind => Labels.FirstOrDefault(label => label != Label);

    public string? Text(string name) => Properties.TryGetValue(name, out var value) ? value as string : null;
}

internal sealed record RelationshipElement(
    string Type, string FromLabel, string From, string ToLabel, string To, IReadOnlyDictionary<string, object> Properties);

/// <param name="Kinds">By id, the kinds of those of its ends that are organizations of a kind.</param>
/// <param name="Said">Where it was said first.</param>
internal sealed record FactElement(
    string Id, IReadOnlyDictionary<string, object> Properties, IReadOnlyDictionary<string, string> Kinds, Evidence? Said)
{
    public string Type => Text("type")!;

    public string Subject => Text("subject")!;

    public string Object => Text("object")!;

    public string? Text(string name) => Properties.TryGetValue(name, out var value) ? value as string : null;
}

/// <param name="Article">Its title.</param>
/// <param name="Published">ISO 8601.</param>
internal sealed record Evidence(string Sentence, string Article, string? Url, string? Published);
