using Graph.Model.Values;

namespace Graph.Model.Tests;

public class StatedDateTests
{
    private static readonly DateOnly Wednesday = new(2022, 7, 13);

    [Theory]
    [InlineData("2021年7月13日", "2021-07-13")]
    [InlineData("2021-7-3", "2021-07-03")]
    [InlineData("2017年", "2017")]
    [InlineData("去年底", "2021")]
    [InlineData("今年6月", "2022-06")]
    [InlineData("去年11月20日", "2021-11-20")]
    [InlineData("7月13日", "2022-07-13")]
    [InlineData("7月14日", "2021-07-14")]
    [InlineData("11月", "2021-11")]
    [InlineData("12日", "2022-07-12")]
    [InlineData("20日", "2022-06-20")]
    [InlineData("昨日", "2022-07-12")]
    [InlineData("上周", "2022-07")]
    [InlineData("近日", "2022-07")]
    [InlineData("上月", "2022-06")]
    public void Reads_a_date_against_the_day_of_publication(string text, string expected) =>
        Assert.Equal(expected, StatedDate.Read(text, Wednesday)?.ToString());

    [Fact]
    public void A_vague_word_is_only_as_precise_as_all_its_days_allow()
    {
        Assert.Equal("2022", StatedDate.Read("近日", new DateOnly(2022, 7, 2))?.ToString());
        Assert.Null(StatedDate.Read("上周", new DateOnly(2022, 1, 3).AddDays(3)));
    }

    [Theory]
    [InlineData("2021年13月")]
    [InlineData("3.5月")]
    [InlineData("日均")]
    public void What_is_no_date_is_null(string text) => Assert.Null(StatedDate.Read(text, Wednesday));

    [Fact]
    public void Finds_the_dates_of_a_sentence_where_they_stand()
    {
        const string text = "2021年1月获得投资,11月又获得投资";

        Assert.Equal(["2021年1月", "11月"], StatedDate.FindIn(text).Select(found => text[found.Start..found.End]));
        Assert.Equal(2021, StatedDate.YearIn("2021年1月"));
    }
}
