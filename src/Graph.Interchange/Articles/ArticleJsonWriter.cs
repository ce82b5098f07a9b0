using System.Globalization;
using System.Text.Json;
using Graph.Model.Articles;
using Graph.Model.Extraction;

namespace Graph.Interchange.Articles;

/// <summary>The writing half of <see cref="ArticleLine"/>.</summary>
internal sealed class ArticleJsonWriter(Utf8JsonWriter writer, ArticleExtraction extraction)
{
    private readonly Dictionary<Mention, int> _numbers = extraction.Mentions
        .Select((mention, number) => (mention, number)).ToDictionary(pair => pair.mention, pair => pair.number);

    private readonly Dictionary<Mention, SameAs> _same = extraction.SameAs.ToDictionary(same => same.Mention);

    public void Write()
    {
        Write(extraction.Article);
        writer.WriteString("fingerprint", extraction.Fingerprint);
        List("sentences", extraction.Article.Sentences, Write);
        List("mentions", extraction.Mentions, Write);
        List("explanations", extraction.Explanations, Write);
        List("claims", extraction.Claims, Write);
    }

    private void Write(Article article)
    {
        writer.WriteString("id", article.Id);
        writer.WriteString("title", article.Title);
        writer.WriteString("url", article.Url);
        writer.WriteString("outlet", article.Outlet);
        writer.WriteString("author", article.Author);
        writer.WriteString("published", article.Published?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));
        writer.WriteString("content_hash", article.ContentHash);
        writer.WriteString("text", article.Text);
    }

    private void Write(Sentence sentence)
    {
        writer.WriteNumber("position", sentence.Position);
        writer.WriteNumber("paragraph", sentence.Paragraph);
        writer.WriteNumber("start", sentence.Start);
        writer.WriteNumber("end", sentence.End);
        writer.WriteString("text", sentence.Text);
    }

    private void Write(Mention mention)
    {
        writer.WriteNumber("id", _numbers[mention]);
        writer.WriteString("type", mention.Type.ToString());
        writer.WriteString("form", mention.Form);
        if (_same.TryGetValue(mention, out var same))
        {
            writer.WriteNumber("same_as", _numbers[same.Fuller]);
            writer.WriteString("reason", same.Reason);
        }
        List("places", mention.Places, place =>
        {
            writer.WriteNumber("sentence", place.Sentence);
            writer.WriteNumber("start", place.Start);
            writer.WriteNumber("end", place.End);
        });
    }

    private void Write(Explanation explanation)
    {
        writer.WriteNumber("sentence", explanation.Sentence);
        writer.WriteNumber("short", _numbers[explanation.Short]);
        writer.WriteNumber("full", _numbers[explanation.Full]);
        writer.WriteString("how", explanation.How);
    }

    private void Write(Claim claim)
    {
        writer.WriteString("type", claim.Type.Name);
        writer.WriteNumber("subject", _numbers[claim.Subject]);
        if (claim.Object is { } target)
            writer.WriteNumber("object", _numbers[target]);
        writer.WriteNumber("sentence", claim.Sentence);
        writer.WriteString("status", claim.Status.ToString().ToLowerInvariant());
        writer.WriteNumber("confidence", claim.Confidence);
        writer.WriteString("rule", claim.Rule);
        Write(claim.Qualifiers);
    }

    private void Write(Qualifiers qualifiers)
    {
        Optional("round", qualifiers.Round?.Name);
        Optional("date", qualifiers.Date?.ToString());
        Optional("date_text", qualifiers.DateText);
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
        Optional("amount_text", qualifiers.AmountText);
        Optional("role", qualifiers.Role?.ToString().ToLowerInvariant());
        if (qualifiers.Share is { } share)
            writer.WriteNumber("share", share);
        Optional("title", qualifiers.Title);
        if (qualifiers.Former)
            writer.WriteBoolean("former", true);
        Optional("from", qualifiers.From?.ToString());
        Optional("to", qualifiers.To?.ToString());
        Optional("level", qualifiers.Level);
        Optional("what", qualifiers.What);
    }

    private void Optional(string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
