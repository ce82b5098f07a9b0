using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Values;

namespace Graph.Interchange.Articles;

/// <summary>The reading half of <see cref="ArticleLine"/>.</summary>
internal static class ArticleJsonReader
{
    public static ArticleExtraction Read(JsonElement line)
    {
        var article = ReadArticle(line);
        try
        {
            return ReadFound(line, article);
        }
        catch (FormatException e)
        {
            throw new FormatException($"{article.Id}: {e.Message}", e);
        }
    }

    private static ArticleExtraction ReadFound(JsonElement line, Article article)
    {
        CheckSentences(article);
        var positions = article.Sentences.Select(sentence => sentence.Position).ToHashSet();
        var items = line.Objects("mentions").ToArray();
        var mentions = items.Select((item, number) => ReadMention(item, number, positions)).ToImmutableArray();
        if (mentions.DistinctBy(mention => (mention.Type, mention.Form, mention.Offset)).Count() < mentions.Length)
            throw new FormatException("two of its mentions are one");

        int Sentence(JsonElement item) => item.Number("sentence") is var position && positions.Contains(position)
            ? position
            : throw new FormatException($"there is no sentence {position}");
        Mention MentionOf(JsonElement item, string name) => item.Number(name) is var number && number >= 0 && number < mentions.Length
            ? mentions[number]
            : throw new FormatException($"there is no mention {number}");

        var same = items.Select((item, number) => item.NumberOrNull("same_as") is null
                ? null
                : new SameAs(mentions[number], MentionOf(item, "same_as"), item.Text("reason")))
            .OfType<SameAs>().ToImmutableArray();
        CheckEnds(same);
        return new ArticleExtraction(article, line.Text("fingerprint"), mentions, same,
            [
                .. line.Objects("explanations").Select(item => new Explanation(
                    Sentence(item), MentionOf(item, "short"), MentionOf(item, "full"), item.Text("how"))),
            ],
            [
                .. line.Objects("claims").Select(item => ClaimOf(
                    item, Sentence(item), MentionOf(item, "subject"), item.Member("object") is null ? null : MentionOf(item, "object"))),
            ]);
    }

    private static Article ReadArticle(JsonElement line) => new()
    {
        Id = Bounded("id", line.Text("id")) is { Length: > 0 } id ? id : throw new FormatException("“id” is empty"),
        Title = line.TextOrNull("title") ?? "",
        Url = Bounded("url", line.TextOrNull("url")),
        Outlet = line.TextOrNull("outlet"),
        Author = line.TextOrNull("author"),
        Published = Parsed<DateTimeOffset>(line, "published", text =>
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) ? moment : null),
        ContentHash = line.Text("content_hash"),
        Text = line.Text("text"),
        Sentences =
        [
            .. line.Objects("sentences").Select(item => new Sentence(
                item.Number("position"), item.Number("paragraph"), item.Number("start"), item.Number("end"), item.Text("text"))),
        ],
    };

    private static string? Bounded(string name, string? text) =>
        text is null || Encoding.UTF8.GetByteCount(text) <= Article.LongestId
            ? text
            : throw new FormatException($"“{name}” is longer than {Article.LongestId} bytes");

    // Nothing in the graph may lead to a sentence that its article does not hold.
    private static void CheckSentences(Article article)
    {
        if (article.Sentences.DistinctBy(sentence => sentence.Position).Count() < article.Sentences.Length)
            throw new FormatException("two of its sentences have one position");
        var index = new CodePointIndex(article.Text);
        foreach (var sentence in article.Sentences)
            if (index.Slice(sentence.Start, sentence.End) is not { } stretch || !stretch.SequenceEqual(sentence.Text))
                throw new FormatException($"sentence {sentence.Position} is not what stands at its place in the text");
    }

    private static void CheckEnds(ImmutableArray<SameAs> same)
    {
        var fuller = same.ToDictionary(link => link.Mention, link => link.Fuller);
        foreach (var link in same)
        {
            var (steps, mention) = (0, link.Mention);
            while (fuller.TryGetValue(mention, out var next))
                mention = ++steps > fuller.Count ? throw new FormatException($"“{link.Mention.Form}” is the same as itself") : next;
        }
    }

    private static Mention ReadMention(JsonElement item, int number, HashSet<int> positions)
    {
        if (item.Number("id") != number)
            throw new FormatException($"mention {number} has another number");
        var places = item.Objects("places")
            .Select(place => new Place(place.Number("sentence"), place.Number("start"), place.Number("end"))).ToImmutableArray();
        return places.IsEmpty || places.Any(place => !positions.Contains(place.Sentence) || place.Start < 0 || place.End < place.Start)
            ? throw new FormatException($"mention {number} stands nowhere")
            : new Mention(Named<EntityType>(item, "type") ?? throw new FormatException("“type” is missing"), item.Text("form"), places);
    }

    private static Claim ClaimOf(JsonElement item, int sentence, Mention subject, Mention? target)
    {
        var type = Relations.Find(item.Text("type")) ?? throw new FormatException($"there is no relation {item.Text("type")}");
        if (type.Objects.IsEmpty != target is null)
            throw new FormatException($"a claim of type {type} {(target is null ? "needs an" : "has no")} object");
        return new Claim(
            type, subject, target, sentence,
            Named<ClaimStatus>(item, "status") ?? throw new FormatException("“status” is missing"),
            (double)(item.DecimalOrNull("confidence") ?? throw new FormatException("“confidence” is missing")),
            item.Text("rule"),
            new Qualifiers
            {
                Round = Parsed(item, "round", RoundName.Parse),
                Date = Parsed(item, "date", PartialDate.Parse),
                DateText = item.TextOrNull("date_text"),
                Amount = item.Member("amount") is { ValueKind: JsonValueKind.Object } amount
                    ? new AmountRange(amount.DecimalOrNull("min"), amount.DecimalOrNull("max"), amount.Text("currency"))
                    : null,
                AmountText = item.TextOrNull("amount_text"),
                Role = Named<InvestorRole>(item, "role"),
                Share = item.DecimalOrNull("share"),
                Title = item.TextOrNull("title"),
                Former = item.Flag("former"),
                From = Parsed(item, "from", PartialDate.Parse),
                To = Parsed(item, "to", PartialDate.Parse),
                Level = item.TextOrNull("level"),
                What = item.TextOrNull("what"),
            });
    }

    private static T? Named<T>(JsonElement item, string name) where T : struct, Enum =>
        Parsed<T>(item, name, text => Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(text, ignoreCase: true)
            : null);

    private static T? Parsed<T>(JsonElement item, string name, Func<string, T?> parse) where T : struct =>
        item.TextOrNull(name) is not { } text ? null : parse(text) ?? throw new FormatException($"“{text}” is no {name}");
}
