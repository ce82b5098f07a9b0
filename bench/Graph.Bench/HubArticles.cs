using System.Collections.Immutable;
using System.Globalization;
using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Values;

namespace Graph.Bench;

/// <summary>
/// Made-up articles with the shape of investment news at its most lopsided: one investor and its head stand in every article,
/// each time with another company.
/// </summary>
internal static class HubArticles
{
    private const string Investor = "青岭创投";
    private const string Head = "顾砚秋";
    private static readonly DateTimeOffset Start = new(2020, 1, 1, 8, 0, 0, TimeSpan.FromHours(8));

    public static IEnumerable<ArticleExtraction> Take(int first, int count) => Enumerable.Range(first, count).Select(Article);

    private static ArticleExtraction Article(int number)
    {
        var company = "云川科技" + number.ToString(CultureInfo.InvariantCulture);
        var deal = $"{Investor}领投了{company}的A轮融资。";
        var word = $"{Investor}总裁{Head}表示看好{company}。";
        var text = deal + "\n" + word;
        var second = deal.Length + 1;

        Mention Of(EntityType type, string form) => new(type, form,
        [
            .. from sentence in new[] { (Position: 0, Start: 0, Text: deal), (Position: 1, Start: second, Text: word) }
               let at = sentence.Text.IndexOf(form, StringComparison.Ordinal)
               where at >= 0
               select new Place(sentence.Position, sentence.Start + at, sentence.Start + at + form.Length),
        ]);

        var (investor, invested, head) =
            (Of(EntityType.Organization, Investor), Of(EntityType.Organization, company), Of(EntityType.Person, Head));
        var article = new Article
        {
            Id = $"https://news.example/{number}",
            Title = "",
            Published = Start.AddMinutes(number),
            Text = text,
            ContentHash = number.ToString("x64", CultureInfo.InvariantCulture),
            Sentences = [new Sentence(0, 0, 0, deal.Length, deal), new Sentence(1, 1, second, text.Length, word)],
        };
        ImmutableArray<Claim> claims =
        [
            new(Relations.InvestedIn, investor, invested, 0, ClaimStatus.Completed, 0.9, "bench",
                new Qualifiers { Round = RoundName.Parse("A"), Role = InvestorRole.Lead }),
            new(Relations.HoldsPosition, head, investor, 1, ClaimStatus.Completed, 0.9, "bench", new Qualifiers { Title = "总裁" }),
        ];
        return new ArticleExtraction(article, "bench", [investor, invested, head], [], [], claims);
    }
}
