using System.Collections.Immutable;
using Graph.Evaluation.Figures;

namespace Graph.Evaluation.Tests;

public class FigureTests
{
    [Fact]
    public void An_interval_holds_the_figure_and_is_the_same_each_time()
    {
        var scores = Scores([.. Enumerable.Range(0, 40).Select(i => new Tally(i % 4, i % 3 == 0 ? 1 : 0, i % 5 == 0 ? 2 : 0))]);

        var (first, second) = (ArticleFigures.Of("a", scores).Rows[0], ArticleFigures.Of("a", scores).Rows[0]);

        Assert.Equal(first, second);
        Assert.True(first.Interval.Low < first.Value && first.Value < first.Interval.High, $"{first}");
    }

    [Fact]
    public void Articles_that_are_alike_leave_no_doubt()
    {
        var row = ArticleFigures.Of("a", Scores([.. Enumerable.Repeat(new Tally(2, 1, 1), 9)])).Rows[0];

        Assert.Equal((row.Value, row.Value), (row.Interval.Low, row.Interval.High));
        Assert.Equal(new Tally(18, 9, 9), row.Tally);
    }

    [Fact]
    public void More_articles_make_it_narrower()
    {
        double Width(int articles)
        {
            var interval = ArticleFigures.Of("a", Scores([.. Enumerable.Range(0, articles).Select(i => new Tally(3, i % 2, 0))])).Rows[0].Interval;
            return interval.High - interval.Low;
        }

        Assert.True(Width(400) < Width(10) / 2);
    }

    [Fact]
    public void Confidence_is_held_against_what_is_right()
    {
        var calibration = Calibration.Of([Stated((0.9, true), (0.9, true), (0.9, true), (0.9, false)), Stated((0.55, false), (0.55, true))]);

        Assert.Equal(
            [new CalibrationBin(0.5, 0.6, 2, 0.55, 0.5), new CalibrationBin(0.9, 0.95, 4, 0.9, 0.75)], calibration.Bins.AsEnumerable());
        Assert.Equal((2 * 0.05 + 4 * 0.15) / 6, calibration.ExpectedError, precision: 9);
    }

    [Fact]
    public void What_is_optional_says_nothing_of_confidence()
    {
        var gold = Annotation.Parse("""
            {"article": "a", "relations": [{"type": "ACQUIRED", "subject": "甲", "object": "乙"}],
             "optional": {"relations": [{"type": "ACQUIRED", "subject": "丙", "object": "丁"}]}}
            """);
        AnnotatedRelation Found(string subject, string target) => new("ACQUIRED", subject, target) { Confidence = 0.7 };

        var score = Assert.Single(Scorer.ScoreEach([gold], [new Annotation("a", [], [Found("甲", "乙"), Found("丙", "丁"), Found("乙", "甲")])]));

        Assert.Equal([(0.7, true), (0.7, false)], score.Stated.AsEnumerable());
    }

    private static ImmutableArray<ArticleScore> Scores(ImmutableArray<Tally> tallies) =>
        [.. tallies.Select(tally => Empty with { Tallies = Empty.Tallies.Add("ENTITIES core", tally) })];

    private static ArticleScore Stated(params ImmutableArray<(double, bool)> stated) => Empty with { Stated = stated };

    private static readonly ArticleScore Empty =
        new("a", ImmutableSortedDictionary<string, Tally>.Empty, ImmutableSortedDictionary<string, Tally>.Empty, [], []);
}
