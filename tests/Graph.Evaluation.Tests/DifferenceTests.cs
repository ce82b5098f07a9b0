namespace Graph.Evaluation.Tests;

public class DifferenceTests
{
    private static readonly Annotation Gold = Annotation.Parse("""
        {"article": "a.txt",
         "entities": [{"type": "Organization", "name": "云杉机器人", "aliases": ["云杉"]}, {"type": "Person", "name": "林若溪"}],
         "relations": [{"type": "INVESTED_IN", "subject": "青禾创投", "object": "云杉机器人", "rounds": ["A"], "date": "2021-07",
                        "amount": "数千万元", "role": "lead", "evidence": "青禾创投领投"},
                       {"type": "HOLDS_POSITION", "subject": "林若溪", "object": "云杉机器人", "evidence": "创始人林若溪"}]}
        """);

    [Fact]
    public void Each_miss_and_each_false_find_comes_with_its_sentence()
    {
        var found = new Annotation("a.txt",
            [new("Organization", "云杉机器人", []), new("Organization", "云杉", []), new("Organization", "九江论坛", [])], [])
        {
            Sentences = ["云杉机器人在九江论坛上宣布，青禾创投领投。", "创始人林若溪出席。"],
        };

        var differences = Assert.Single(Scorer.ScoreEach([Gold], [found])).Differences;

        Assert.Equal(
            [
                new("a.txt", DifferenceKind.Split, "Organization", "云杉", found.Sentences[0]),
                new("a.txt", DifferenceKind.Extra, "Organization", "九江论坛", found.Sentences[0]),
                new("a.txt", DifferenceKind.Missed, "Person", "林若溪", found.Sentences[1]),
                new("a.txt", DifferenceKind.Missed, "INVESTED_IN", "青禾创投 → 云杉机器人 [a]", found.Sentences[0]),
                new("a.txt", DifferenceKind.Missed, "HOLDS_POSITION", "林若溪 → 云杉机器人", found.Sentences[1]),
            ],
            differences.AsEnumerable());
    }

    [Theory]
    [InlineData("2021-07-13", "数千万人民币", "lead", "")]
    [InlineData("2021; 2021-07", "亿元; 数千万元", "follow; lead", "")]
    [InlineData("2021", "近亿元", "follow", "amount date role")]
    [InlineData("2020-07", "数千万美元", "exclusive", "amount date role")]
    [InlineData(null, null, null, "amount date role")]
    public void A_value_is_right_where_it_meets_every_one_of_the_gold(string? date, string? amount, string? role, string wrong)
    {
        var found = new Annotation("a.txt", [], [new("INVESTED_IN", "青禾创投", "云杉机器人") { Rounds = ["A"], Date = date, Amount = amount, Role = role }]);

        var score = Assert.Single(Scorer.ScoreEach([Gold], [found]));

        Assert.Equal(wrong.Split(' ', StringSplitOptions.RemoveEmptyEntries), score.Values.Where(value => value.Value.Right == 0).Select(value => value.Key));
        Assert.Equal(date is null ? 0 : wrong.Length == 0 ? 0 : 3, score.Values.Values.Sum(tally => tally.Wrong));
        Assert.Equal(wrong.Length == 0 ? 0 : 3, score.Values.Values.Sum(tally => tally.Missed));
        Assert.Equal(wrong.Length == 0 ? 0 : 3, score.Differences.Count(difference => difference.Kind == DifferenceKind.Value));
    }

    [Fact]
    public void Values_count_only_for_investments_that_are_found_and_where_the_gold_gives_them()
    {
        var without = Gold with { Relations = [Gold.Relations[0] with { Date = null, Amount = null, Role = null }] };
        var found = new Annotation("a.txt", [], [new("INVESTED_IN", "青禾创投", "云杉机器人") { Date = "2021" }]);

        Assert.Empty(Assert.Single(Scorer.ScoreEach([without], [found])).Values);
        Assert.Empty(Assert.Single(Scorer.ScoreEach([Gold], [])).Values);
    }
}
