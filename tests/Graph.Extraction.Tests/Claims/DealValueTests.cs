using Graph.Extraction.Claims;
using Graph.Model.Extraction;
using Graph.Model.Ontology;

namespace Graph.Extraction.Tests.Claims;

/// <summary>Which round, amount, date and role an investment gets.</summary>
public class DealValueTests
{
    private static readonly ClaimFinder Finder = new();
    private static readonly DateTimeOffset October = new(2021, 10, 20, 8, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Rounds_told_of_as_one_do_not_count_for_whom_the_text_tells_them_apart() =>
        Assert.Equal(
            ["云帆创投 A", "青禾资本 A", "青禾资本 Angel"],
            Values("{Org:蓝岭科技}完成天使轮和A轮融资，投资方包括{Org:云帆创投}、{Org:青禾资本}。其中A轮由{Org:云帆创投}领投。",
                qualifiers => qualifiers.Round?.Name));

    [Theory]
    [InlineData("{Org:云帆创投}和{Org:青禾资本}联合领投{Org:蓝岭科技}的B轮融资。", "Lead")]
    [InlineData("{Org:蓝岭科技}完成A轮融资，领投方为{Org:云帆创投}、{Org:青禾资本}。", "Lead")]
    [InlineData("{Org:蓝岭科技}完成A轮融资，跟投方为{Org:云帆创投}、{Org:青禾资本}。", "Follow")]
    [InlineData("{Org:云帆创投}和{Org:青禾资本}投资了{Org:蓝岭科技}。", "")]
    public void The_verb_says_what_part_an_investor_has(string text, string role) =>
        Assert.Equal([$"云帆创投 {role}", $"青禾资本 {role}"], Values(text, qualifiers => qualifiers.Role?.ToString()));

    [Fact]
    public void A_day_outdoes_a_word_for_the_days_around() =>
        Assert.Equal(["云帆创投 2021-10-13"], Values("10月13日，{Org:蓝岭科技}宣布于近期完成B轮融资，{Org:云帆创投}领投。", qualifiers => qualifiers.Date?.ToString()));

    [Fact]
    public void Last_month_is_counted_from_the_day_of_writing_whatever_year_was_named_before() =>
        Assert.Equal(
            ["云帆创投 2019", "青禾资本 2021-09"],
            Values("{Org:蓝岭科技}2019年完成A轮融资，由{Org:云帆创投}投资；上个月完成B轮融资，由{Org:青禾资本}领投。", qualifiers => qualifiers.Date?.ToString()));

    [Fact]
    public void The_amount_at_the_end_of_an_entry_is_that_of_its_deal() =>
        Assert.Equal(
            ["云帆创投 2.3亿元", "远山基金 1000万元", "青禾资本 2.3亿元"],
            Values("{Org:蓝岭科技}：C轮，{Org:云帆创投}、{Org:青禾资本}，2.3亿元。{Org:白石机器人}：A轮，{Org:远山基金}领投，1000万元。", qualifiers => qualifiers.AmountText));

    [Fact]
    public void What_one_investor_pays_is_its_own_amount() =>
        Assert.Equal(
            ["云帆创投 4000万元", "青禾资本 1亿元"],
            Values("{Org:蓝岭科技}完成1亿元A轮融资，由{Org:青禾资本}领投，{Org:云帆创投}以现金4000万元参与A轮。", qualifiers => qualifiers.AmountText));

    [Fact]
    public void Who_invests_and_advises_as_well_has_invested() =>
        Assert.Equal(
            ["云帆创投 A", "长桥资本 A"],
            Values("{Org:蓝岭科技}完成A轮融资，由{Org:云帆创投}领投，老股东{Org:长桥资本}继续加持；{Org:长桥资本}担任独家财务顾问。", qualifiers => qualifiers.Round?.Name));

    private static IEnumerable<string> Values(string text, Func<Qualifiers, string?> value) =>
        Finder.Find(MarkedText.Analyse(text, October)).Where(claim => claim.Type == Relations.InvestedIn)
            .Select(claim => $"{claim.Subject.Form} {value(claim.Qualifiers)}").Distinct().Order(StringComparer.Ordinal);
}
