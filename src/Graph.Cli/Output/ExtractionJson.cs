using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Graph.Evaluation;
using Graph.Model.Articles;
using Graph.Model.Extraction;

namespace Graph.Cli.Output;

/// <summary>
/// An extraction as one JSON object: the annotators' form (<c>article</c>, <c>entities</c>, <c>relations</c>), and with it the
/// article's fields and text, sentences, mentions, explanations and all claims, whatever their status. Mentions have
/// numbers, by which claims and explanations name them; offsets count code points of <c>text</c>.
/// </summary>
internal static class ExtractionJson
{
    public static void Write(Utf8JsonWriter writer, ArticleExtraction extraction, string source)
    {
        var facts = FoundFacts.Of(extraction, source);
        writer.WriteStartObject();
        writer.WriteString("article", facts.Article);
        WriteArticle(writer, extraction.Article);
        writer.WriteString("fingerprint", extraction.Fingerprint);
        WriteList(writer, "sentences", extraction.Article.Sentences, WriteSentence);

        var numbers = extraction.Mentions.Select((mention, number) => (mention, number)).ToDictionary(pair => pair.mention, pair => pair.number);
        var same = extraction.SameAs.ToDictionary(same => same.Mention);
        WriteList(writer, "mentions", extraction.Mentions, (w, mention) => WriteMention(w, mention, numbers, same.GetValueOrDefault(mention)));
        WriteList(writer, "explanations", extraction.Explanations, (w, explanation) => WriteExplanation(w, explanation, numbers));
        WriteList(writer, "claims", extraction.Claims, (w, claim) => WriteClaim(w, claim, numbers));
        WriteList(writer, "entities", facts.Entities, WriteEntity);
        WriteList(writer, "relations", facts.Relations, WriteRelation);
        writer.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter writer, Article article)
    {
        writer.WriteString("id", article.Id);
        writer.WriteString("title", article.Title);
        writer.WriteString("url", article.Url);
        writer.WriteString("outlet", article.Outlet);
        writer.WriteString("author", article.Author);
        writer.WriteString("published", article.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        writer.WriteString("text", article.Text);
    }

    private static void WriteSentence(Utf8JsonWriter writer, Sentence sentence)
    {
        writer.WriteNumber("position", sentence.Position);
        writer.WriteNumber("paragraph", sentence.Paragraph);
        writer.WriteNumber("start", sentence.Start);
        writer.WriteNumber("end", sentence.End);
        writer.WriteString("text", sentence.Text);
    }

    private static void WriteMention(Utf8JsonWriter writer, Mention mention, Dictionary<Mention, int> numbers, SameAs? same)
    {
        writer.WriteNumber("id", numbers[mention]);
        writer.WriteString("type", mention.Type.ToString());
        writer.WriteString("form", mention.Form);
        if (same is not null)
        {
            writer.WriteNumber("same_as", numbers[same.Fuller]);
            writer.WriteString("reason", same.Reason);
        }
        WriteList(writer, "places", mention.Places, static (w, place) =>
        {
            w.WriteNumber("sentence", place.Sentence);
            w.WriteNumber("start", place.Start);
            w.WriteNumber("end", place.End);
        });
    }

    private static void WriteExplanation(Utf8JsonWriter writer, Explanation explanation, Dictionary<Mention, int> numbers)
    {
        writer.WriteNumber("sentence", explanation.Sentence);
        writer.WriteNumber("short", numbers[explanation.Short]);
        writer.WriteNumber("full", numbers[explanation.Full]);
        writer.WriteString("how", explanation.How);
    }

    private static void WriteClaim(Utf8JsonWriter writer, Claim claim, Dictionary<Mention, int> numbers)
    {
        writer.WriteString("type", claim.Type.Name);
        writer.WriteNumber("subject", numbers[claim.Subject]);
        if (claim.Object is { } target)
            writer.WriteNumber("object", numbers[target]);
        writer.WriteNumber("sentence", claim.Sentence);
        writer.WriteString("status", claim.Status.ToString().ToLowerInvariant());
        writer.WriteNumber("confidence", claim.Confidence);
        writer.WriteString("rule", claim.Rule);

        var qualifiers = claim.Qualifiers;
        writer.WriteOptional("round", qualifiers.Round?.Name);
        writer.WriteOptional("date", qualifiers.Date?.ToString());
        writer.WriteOptional("date_text", qualifiers.DateText);
        if (qualifiers.Amount is { } amount)
        {
            writer.WriteStartObject("amount");
            if (amount.Min is { } min)
                writer.WriteNumber("min", min);
            if (amount.Max is { } max)
                writer.WriteNumber("max", max);
            writer.WriteString("currency", amount.Currency);
            writer.WriteEndObject();
        }
        writer.WriteOptional("amount_text", qualifiers.AmountText);
        writer.WriteOptional("role", qualifiers.Role?.ToString().ToLowerInvariant());
        if (qualifiers.Share is { } share)
            writer.WriteNumber("share", share);
        writer.WriteOptional("title", qualifiers.Title);
        if (qualifiers.Former)
            writer.WriteBoolean("former", true);
        writer.WriteOptional("from", qualifiers.From?.ToString());
        writer.WriteOptional("to", qualifiers.To?.ToString());
        writer.WriteOptional("level", qualifiers.Level);
        writer.WriteOptional("what", qualifiers.What);
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
