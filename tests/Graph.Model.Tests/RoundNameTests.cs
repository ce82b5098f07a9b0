using Graph.Model.Values;

namespace Graph.Model.Tests;

public class RoundNameTests
{
    [Theory]
    [InlineData("A轮", "A")]
    [InlineData("b+轮融资", "B+")]
    [InlineData("PreA", "Pre-A")]
    [InlineData("Pre-A+轮", "Pre-A+")]
    [InlineData("Pre A 轮", "Pre-A")]
    [InlineData("A++轮", "A++")]
    [InlineData("D1轮", "D1")]
    [InlineData("天使+轮", "Angel+")]
    [InlineData("种子轮", "Seed")]
    [InlineData("战略融资", "Strategic")]
    [InlineData("Pre-IPO轮融资", "Pre-IPO")]
    public void A_round_is_read_as_it_is_written(string written, string name) =>
        Assert.Equal(name, RoundName.Parse(written)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("本轮")]
    [InlineData("AB轮")]
    [InlineData("A股")]
    public void What_is_no_round_is_null(string? written) => Assert.Null(RoundName.Parse(written));

    [Fact]
    public void What_prints_is_read_back()
    {
        foreach (var written in new[] { "Seed", "Angel+", "Pre-A", "A1", "C++", "Pre-IPO", "Strategic", "Private placement" })
            Assert.Equal(written, RoundName.Parse(written)?.ToString());
    }

    [Fact]
    public void Rounds_stand_on_one_ordered_scale()
    {
        string[] scale =
        [
            "种子", "天使", "天使+", "Pre-A", "Pre-A+", "A", "A1", "A2", "A+", "A++", "Pre-B", "B", "B+", "C", "Pre-IPO", "IPO", "战略",
        ];
        var rounds = scale.Select(written => RoundName.Parse(written)!.Value).ToArray();

        Assert.Equal(rounds, rounds.Order());
    }

    [Fact]
    public void Only_rounds_aside_from_the_scale_repeat()
    {
        Assert.True(RoundName.Parse("战略")!.Value.Repeats);
        Assert.False(RoundName.Parse("A")!.Value.Repeats);
    }
}
