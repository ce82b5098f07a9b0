using System.Collections.Immutable;
using Graph.Evaluation.Coverage;
using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Values;

namespace Graph.Evaluation.Tests;

public class CoverageTests
{
    private static readonly string[] Lines = ["云杉机器人获青禾创投投资", "本轮由青禾创投领投[快讯]。", "望舒任命林若溪出任总裁。", "天气很好，林若溪说。"];

    [Fact]
    public void A_cue_is_covered_by_a_claim_of_its_kind_whatever_its_status()
    {
        var none = CoverageReport.Of([("a.md", Review())]);
        var covered = CoverageReport.Of([("a.md", Review(Investment(1, ClaimStatus.Rumoured)))]);
        var elsewhere = CoverageReport.Of([("a.md", Review(Investment(2, ClaimStatus.Completed)))]);

        Assert.Equal([new UncoveredSentence("a.md", 1, "funding", Lines[1]), new("a.md", 2, "appointment", Lines[2])], none.Uncovered.AsEnumerable());
        Assert.Equal([new CueCount("funding", 1, 1), new CueCount("appointment", 1, 1)], none.Cues.AsEnumerable());
        Assert.Equal([new CueCount("funding", 1, 0), new CueCount("appointment", 1, 1)], covered.Cues.AsEnumerable());
        Assert.Equal(none.Cues.AsEnumerable(), elsewhere.Cues.AsEnumerable());
    }

    [Fact]
    public void Names_that_were_not_taken_are_counted_over_all_articles()
    {
        var report = CoverageReport.Of([("a.md", Review()), ("b.md", Review())]);

        Assert.Equal(
            [new UnknownName("Person", "林若溪", 4, 2, Lines[2]), new UnknownName("Organization", "望舒", 2, 2, Lines[2])], report.Names.AsEnumerable());
    }

    [Fact]
    public void Sentences_come_in_the_form_of_the_corpus()
    {
        var investment = Investment(1, ClaimStatus.Completed) with
        {
            Qualifiers = new Qualifiers { Round = RoundName.Parse("天使"), Role = InvestorRole.Lead, AmountText = "数千万元" },
        };

        Assert.Equal("""
            === 2023-04-11 · uncovered
            [org 云杉机器人]获[org 青禾创投]投资
            本轮由[org 青禾创投]领投【快讯】。
            [?org 望舒]任命[?person 林若溪]出任总裁。
            --
            INVESTED_IN | 青禾创投 | 云杉机器人 | round 天使 | amount 数千万元 | role lead
            INVESTED_IN denied | 青禾创投 | 云杉机器人

            """.ReplaceLineEndings("\n"), CorpusForm.Of(Review(investment, Investment(2, ClaimStatus.Denied)), new HashSet<int> { 1, 2 }, "uncovered"));
    }

    private static readonly Mention Company = Mention(EntityType.Organization, "云杉机器人");
    private static readonly Mention Fund = Mention(EntityType.Organization, "青禾创投");

    private static Claim Investment(int sentence, ClaimStatus status) =>
        new(Relations.InvestedIn, Fund, Company, sentence, status, 0.9, "test", Qualifiers.None);

    private static ExtractionReview Review(params ImmutableArray<Claim> claims)
    {
        var article = new Article
        {
            Id = "a", Title = Lines[0], Text = string.Join('\n', Lines), ContentHash = "",
            Published = new DateTimeOffset(2023, 4, 11, 0, 0, 0, TimeSpan.FromHours(8)),
            Sentences = [.. Lines.Select((line, i) => new Sentence(i, i, Start(i), Start(i) + line.Length, line))],
        };
        return new ExtractionReview(
            new ArticleExtraction(article, "test", [Company, Fund], [], [], claims),
            [Mention(EntityType.Organization, "望舒"), Mention(EntityType.Person, "林若溪")]);
    }

    private static int Start(int line) => Lines.Take(line).Sum(before => before.Length + 1);

    private static Mention Mention(EntityType type, string form) => new(type, form,
    [
        .. Lines.Select((line, i) => (At: line.IndexOf(form, StringComparison.Ordinal), Line: i)).Where(place => place.At >= 0)
            .Select(place => new Place(place.Line, Start(place.Line) + place.At, Start(place.Line) + place.At + form.Length)),
    ]);
}
