using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Graph.Interchange.Articles;

namespace Graph.Interchange.Export;

/// <summary>
/// followthemoney entities, a line of JSON each: organizations, people, programs and events as what they are, a fact as the
/// closest kind of link (<see cref="FtmSchema"/>) with the sentence that said it first. Ids are hashes of the graph's, since
/// followthemoney's may hold letters and digits only; a link's <c>recordId</c> is the fact's id.
/// </summary>
internal sealed class FtmExporter : IGraphExporter
{
    public async Task<ExportSummary> WriteAsync(GraphElements graph, Func<string, TextWriter> open)
    {
        await using var lines = open("graph.ftm.json");
        var (nodes, links, leftOut) = (0, 0, 0);
        await foreach (var entity in graph.NodesAsync("Entity"))
            if (FtmSchema.OfEntity(entity.Kind, entity.Text("kind")) is { } schema)
            {
                lines.WriteLine(Line(entity.Id, schema,
                    ("name", [entity.Text("name"), entity.Text("fullName")]),
                    ("alias", entity.Properties.GetValueOrDefault("aliases") is IEnumerable<object?> list ? list.Cast<string?>() : [])));
                nodes++;
            }
            else
                leftOut++;
        await foreach (var fact in graph.FactsAsync())
            if (FtmSchema.OfFact(fact) is { } link)
            {
                lines.WriteLine(Line(fact.Id, link.Schema, [
                    (link.Source, [Key(link.From)]), (link.Target, [Key(link.To)]), .. Of(fact, link)]));
                links++;
            }
            else
                leftOut++;
        return new ExportSummary(nodes, links, leftOut);
    }

    private static IEnumerable<(string Name, IEnumerable<string?> Values)> Of(FactElement fact, FtmLink link)
    {
        yield return ("role", [fact.Text("title") ?? fact.Text("role") ?? link.Role]);
        yield return (link.Schema == "Ownership" ? "startDate" : "date", [fact.Text("date")]);
        yield return ("startDate", [fact.Text("from")]);
        yield return ("endDate", [fact.Text("to")]);
        yield return ("status", [fact.Properties.GetValueOrDefault("former") is true ? "former" : null]);
        if (link.Schema == "Ownership")
            yield return ("percentage", [fact.Properties.GetValueOrDefault("share") is double share ? $"{PropertyText.Of(share)}%" : null]);
        yield return ("description", [Described(fact)]);
        yield return ("summary", [fact.Said?.Sentence]);
        yield return ("sourceUrl", [fact.Said?.Url]);
        yield return ("recordId", [fact.Id]);
    }

    // What links have no property for.
    private static string? Described(FactElement fact)
    {
        var parts = new[] { "round", "amountText", "level", "what" }.Where(name => fact.Text(name) is not null)
            .Select(name => $"{name}: {fact.Text(name)}");
        return string.Join("; ", fact.Said is null ? parts : parts.Append($"article: {fact.Said.Article}")) is { Length: > 0 } text ? text : null;
    }

    private static string Line(string id, string schema, params IEnumerable<(string Name, IEnumerable<string?> Values)> properties)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, ArticleLine.Form))
        {
            writer.WriteStartObject();
            writer.WriteString("id", Key(id));
            writer.WriteString("schema", schema);
            writer.WriteStartObject("properties");
            foreach (var named in properties.GroupBy(property => property.Name, property => property.Values))
            {
                var values = named.SelectMany(value => value).OfType<string>().Distinct().ToList();
                if (values.Count == 0)
                    continue;
                writer.WriteStartArray(named.Key);
                foreach (var value in values)
                    writer.WriteStringValue(value);
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static string Key(string id) => $"graph-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..40]}";
}
