using System.Collections.Immutable;
using System.Globalization;
using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Text;
using Graph.Resolution.Said;

namespace Graph.Writing.Loading;

/// <summary>The way back: from an article's part of the graph to what the stages before made of it.</summary>
internal static class StoredArticle
{
    /// <summary>The article as it was read.</summary>
    public static Article Of(ArticleRecord record)
    {
        var text = record.Text ?? "";
        return new Article
        {
            Id = record.Id,
            Title = record.Title,
            Url = record.Url,
            Outlet = record.Outlet,
            Author = record.Author,
            Published = record.Published,
            Text = text,
            ContentHash = record.ContentHash,
            Sentences =
            [
                .. from sentence in record.Sentences.OrderBy(sentence => sentence.Position)
                   let paragraph = CodePoints.Slice(text, 0, sentence.Start).Count(character => character == '\n')
                   select new Sentence(sentence.Position, paragraph, sentence.Start, sentence.End, sentence.Text),
            ],
        };
    }

    /// <summary>The article with what was found in it.</summary>
    /// <exception cref="GraphStateException">Writing it again would give another record.</exception>
    public static ArticleExtraction ExtractionOf(ArticleRecord record)
    {
        var article = Of(record);
        var mentions = record.Mentions.ToDictionary(mention => mention.Id, mention =>
            new Mention(mention.Type, mention.Form, PlacesOf(mention, article)));
        var positions = record.Sentences.ToDictionary(sentence => sentence.Id, sentence => sentence.Position);
        var extraction = new ArticleExtraction(article, record.Fingerprint,
            [
                .. mentions.Values.OrderBy(mention => mention.Offset).ThenBy(mention => mention.Type)
                    .ThenBy(mention => mention.Form, StringComparer.Ordinal),
            ],
            [
                .. from mention in record.Mentions
                   where mention.SameAs is not null
                   select new SameAs(mentions[mention.Id], mentions[mention.SameAs!], mention.Reason ?? ""),
            ],
            [
                .. from explanation in record.Explanations
                   select new Explanation(positions[explanation.Sentence], mentions[explanation.ShortMention],
                       mentions[explanation.FullMention], explanation.How),
            ],
            [
                .. from claim in record.Claims
                   select new Claim(claim.Type, mentions[claim.Subject],
                       claim.Object is null ? null : mentions[claim.Object], claim.Sentence, claim.Status,
                       claim.Confidence, claim.Rule, claim.Qualifiers),
            ]);
        // Keys are hashes of what they stand for: where the graph holds less than was hashed, its key cannot be had again.
        return record.SaysTheSameAs(ArticleRecord.Of(extraction))
            ? extraction
            : throw new GraphStateException($"{record.Id}: does not stand in the graph as it was written: run `graph rebuild`");
    }

    private static ImmutableArray<Place> PlacesOf(MentionRecord mention, Article article) =>
        [.. Offsets(mention.Starts).Zip(Offsets(mention.Ends), (start, end) => new Place(SentenceAt(start, article), start, end))];

    private static IEnumerable<int> Offsets(string offsets) =>
        offsets.Split(' ').Select(offset => int.Parse(offset, CultureInfo.InvariantCulture));

    private static int SentenceAt(int offset, Article article)
    {
        var holding = article.Sentences.LastOrDefault(sentence => sentence.Start <= offset && offset < sentence.End);
        return holding?.Position ?? throw new GraphStateException(
            $"{article.Id}: a mention stands outside all sentences: run `graph rebuild`");
    }
}
