using Graph.Model.Values;

namespace Graph.Model.Tests;

public class PartialDateTests
{
    [Theory]
    [InlineData("2017")]
    [InlineData("2017-06")]
    [InlineData("2020-02-29")]
    public void A_date_prints_at_its_own_precision_and_is_read_back(string text) =>
        Assert.Equal(text, PartialDate.Parse(text)?.ToString());

    [Theory]
    [InlineData("2017-13")]
    [InlineData("2019-02-29")]
    [InlineData("2017-00-01")]
    [InlineData("-2017")]
    [InlineData("June")]
    [InlineData("")]
    [InlineData(null)]
    public void What_the_calendar_does_not_have_is_null(string? text) => Assert.Null(PartialDate.Parse(text));

    [Fact]
    public void Of_two_that_agree_the_vaguer_comes_first()
    {
        var dates = new[] { "2017", "2017-06", "2017-06-30", "2017-07", "2018" }.Select(text => PartialDate.Parse(text)!.Value).ToArray();

        Assert.Equal(dates, dates.Reverse().Order());
        Assert.Equal([1, 2, 3, 2, 1], dates.Select(date => date.Precision));
    }
}
