using Graph.Model.Values;

namespace Graph.Model.Tests;

public class AmountTextTests
{
    [Theory]
    [InlineData("1.65亿元人民币", "165000000", "165000000", "CNY")]
    [InlineData("数千万元", "10000000", "100000000", "CNY")]
    [InlineData("数亿人民币", "100000000", "1000000000", "CNY")]
    [InlineData("近亿元", null, "100000000", "CNY")]
    [InlineData("超10亿美元", "1000000000", null, "USD")]
    [InlineData("亿元级", "100000000", "1000000000", "CNY")]
    [InlineData("千万级人民币", "10000000", "100000000", "CNY")]
    [InlineData("1350万欧元", "13500000", "13500000", "EUR")]
    [InlineData("约1.18亿元", "118000000", "118000000", "CNY")]
    [InlineData("2000多万美元", "20000000", null, "USD")]
    [InlineData("1-2亿元", "100000000", "200000000", "CNY")]
    [InlineData("3000万至5000万元", "30000000", "50000000", "CNY")]
    [InlineData("三百五十万元", "3500000", "3500000", "CNY")]
    [InlineData("两亿港元", "200000000", "200000000", "HKD")]
    [InlineData("US$500万", "5000000", "5000000", "USD")]
    [InlineData("1,200万美元以上", "12000000", null, "USD")]
    public void Reads_an_amount_as_a_range(string text, string? min, string? max, string currency)
    {
        static decimal? Of(string? number) => number is null ? null : decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(new AmountRange(Of(min), Of(max), currency), AmountRange.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("元")]
    [InlineData("3000家")]
    [InlineData("2.7万家")]
    [InlineData("A轮")]
    public void What_is_no_amount_is_null(string text) => Assert.Null(AmountRange.Parse(text));

    [Fact]
    public void Finds_the_amounts_of_a_sentence_where_they_stand()
    {
        const string text = "完成数千万元A轮融资,估值超10亿美元";

        Assert.Equal(["数千万元", "超10亿美元"], AmountText.FindIn(text).Select(found => text[found.Start..found.End]));
    }

    [Fact]
    public void A_bare_number_is_an_amount_before_the_word_for_financing() =>
        Assert.Equal(new AmountRange(40_000_000, 40_000_000, "CNY"), AmountText.FindIn("合计4000万融资").Single().Amount);

    [Fact]
    public void Two_ranges_agree_where_one_number_may_be_both()
    {
        var tens = AmountRange.Parse("数千万元")!.Value;

        Assert.True(tens.Agrees(AmountRange.Parse("5000万元")!.Value));
        Assert.True(tens.Agrees(AmountRange.Parse("近亿元")!.Value));
        Assert.False(tens.Agrees(AmountRange.Parse("超2亿元")!.Value));
        Assert.False(tens.Agrees(AmountRange.Parse("数千万美元")!.Value));
    }
}
