using System.Collections.Immutable;
using System.Text.Json;

namespace Graph.Evaluation;

/// <summary>The facts of one article as a set: what annotators write (<c>NAME.gold.json</c>) and what an extraction is turned into.</summary>
/// <param name="Article">The name of the article's file, without folders.</param>
public sealed record Annotation(
    string Article,
    ImmutableArray<AnnotatedEntity> Entities,
    ImmutableArray<AnnotatedRelation> Relations)
{
    /// <summary>What may be found or not: neither right nor wrong.</summary>
    public ImmutableArray<AnnotatedEntity> OptionalEntities { get; init; } = [];

    /// <inheritdoc cref="OptionalEntities"/>
    public ImmutableArray<AnnotatedRelation> OptionalRelations { get; init; } = [];

    /// <summary>The article's sentences, where known: to show where a difference stands.</summary>
    public ImmutableArray<string> Sentences { get; init; } = [];

    /// <summary>Reads one annotation.</summary>
    /// <exception cref="FormatException">The text is no annotation; the message says what is missing and where.</exception>
    public static Annotation Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var optional = root.TryGetProperty("optional", out var given) ? given : default;
            return new Annotation(Path.GetFileName(Text(root, "article")), ReadEntities(root), ReadRelations(root))
            {
                OptionalEntities = ReadEntities(optional),
                OptionalRelations = ReadRelations(optional),
            };
        }
        catch (JsonException e)
        {
            throw new FormatException($"is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}", e);
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException("is no annotation: an article with entities and relations, each with type and names, is expected", e);
        }
    }

    private static ImmutableArray<AnnotatedEntity> ReadEntities(JsonElement owner) =>
        [.. List(owner, "entities").Select(entity =>
            new AnnotatedEntity(Text(entity, "type"), Text(entity, "name"), [.. List(entity, "aliases").Select(alias => alias.GetString() ?? "")]))];

    private static ImmutableArray<AnnotatedRelation> ReadRelations(JsonElement owner) =>
        [.. List(owner, "relations").Select(relation =>
            new AnnotatedRelation(Text(relation, "type"), Text(relation, "subject"), OptionalText(relation, "object"))
            {
                Rounds = [.. List(relation, "rounds").Select(round => round.GetString() ?? "")],
                Date = OptionalText(relation, "date"),
                Amount = OptionalText(relation, "amount"),
                Role = OptionalText(relation, "role"),
                Title = OptionalText(relation, "title"),
                Evidence = OptionalText(relation, "evidence"),
            })];

    private static IEnumerable<JsonElement> List(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : [];

    private static string Text(JsonElement owner, string name) =>
        OptionalText(owner, name) ?? throw new FormatException($"is no annotation: “{name}” is missing in {owner.GetRawText()}");

    private static string? OptionalText(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <param name="Type">The name of an entity type, such as <c>Organization</c>.</param>
/// <param name="Name">The fullest form that the article uses.</param>
/// <param name="Aliases">The other forms in the article.</param>
public sealed record AnnotatedEntity(string Type, string Name, ImmutableArray<string> Aliases);

/// <param name="Type">The name of a relation type, such as <c>INVESTED_IN</c>.</param>
/// <param name="Subject">Any form of its subject.</param>
/// <param name="Object">Any form of its object; null where the type has none.</param>
public sealed record AnnotatedRelation(string Type, string Subject, string? Object)
{
    /// <summary>The funding rounds, as written (<c>Pre-A</c>, <c>天使</c>).</summary>
    public ImmutableArray<string> Rounds { get; init; } = [];

    /// <summary>As precise as it is stated (<c>2021-07</c>); several are parted by semicolons, as are amounts and roles.</summary>
    public string? Date { get; init; }

    /// <summary>As written: <c>数千万元</c>.</summary>
    public string? Amount { get; init; }

    /// <summary><c>lead</c>, <c>follow</c> or <c>exclusive</c>.</summary>
    public string? Role { get; init; }

    public string? Title { get; init; }

    public string? Share { get; init; }

    public string? Level { get; init; }

    public string? What { get; init; }

    /// <summary>The words that state it.</summary>
    public string? Evidence { get; init; }

    /// <summary>How sure the program is, from 0 to 1; null on gold.</summary>
    public double? Confidence { get; init; }
}
