using System.Collections.Immutable;
using System.Text.Json;
using Graph.Evaluation;
using Graph.Interchange.Articles;
using Graph.Model.Extraction;

namespace Graph.Cli.Output;

/// <summary>
/// An extraction as one JSON object: an <see cref="ArticleLine"/>, as <c>graph load</c> reads it, and with it the annotators' form
/// (<c>article</c>, <c>entities</c>, <c>relations</c>).
/// </summary>
internal static class ExtractionJson
{
    public static void Write(Utf8JsonWriter writer, ArticleExtraction extraction, string source)
    {
        var facts = FoundFacts.Of(extraction, source);
        writer.WriteStartObject();
        writer.WriteString("article", facts.Article);
        ArticleLine.WriteMembers(writer, extraction);
        WriteList(writer, "entities", facts.Entities, WriteEntity);
        WriteList(writer, "relations", facts.Relations, WriteRelation);
        writer.WriteEndObject();
    }

    private static void WriteEntity(Utf8JsonWriter writer, AnnotatedEntity entity)
    {
        writer.WriteString("type", entity.Type);
        writer.WriteString("name", entity.Name);
        WriteStrings(writer, "aliases", entity.Aliases);
    }

    private static void WriteRelation(Utf8JsonWriter writer, AnnotatedRelation relation)
    {
        writer.WriteString("type", relation.Type);
        writer.WriteString("subject", relation.Subject);
        writer.WriteOptional("object", relation.Object);
        if (!relation.Rounds.IsEmpty)
            WriteStrings(writer, "rounds", relation.Rounds);
        writer.WriteOptional("date", relation.Date);
        writer.WriteOptional("amount", relation.Amount);
        writer.WriteOptional("role", relation.Role);
        writer.WriteOptional("title", relation.Title);
        writer.WriteOptional("share", relation.Share);
        writer.WriteOptional("level", relation.Level);
        writer.WriteOptional("what", relation.What);
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, ImmutableArray<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
