using Graph.Resolution.Names;
using Graph.Resolution.Judging;
using YamlDotNet.Core;

namespace Graph.Resolution.Tests;

public sealed class LexiconTests
{
    private static readonly Authorities Authorities = new(JudgementSet.None, Lexicon.Default);

    [Theory]
    [InlineData("工信部", "工业和信息化部")]
    [InlineData("阿里", "阿里巴巴")]
    public void A_widely_known_short_form_needs_no_article(string form, string full) =>
        Assert.Equal(new Pointer($"organization:{full}", "lexicon"), Authorities.Points($"organization:{form}"));

    [Theory]
    [InlineData("联想")]
    [InlineData("工业和信息化部")]
    public void Other_forms_stand_for_themselves(string form) =>
        Assert.Null(Authorities.Points($"organization:{form}"));

    [Fact]
    public void A_short_form_of_two_bodies_is_refused() => Assert.Equal("“华工部” is short for both 华东工程部 and 华岭工业部",
        Assert.Throws<YamlException>(() =>
            Lexicon.Parse("[{name: 华东工程部, short: [华工部]}, {name: 华岭工业部, short: [华工部]}]")).Message);

    [Fact]
    public void Its_hash_tells_what_it_says_and_nothing_else()
    {
        Assert.Equal(Lexicon.Parse("[{name: 甲, short: [乙, 丙]}]").Hash,
            Lexicon.Parse("# note\n- {name: 甲, short: [丙, 乙]}").Hash);
        Assert.NotEqual(Lexicon.Parse("[{name: 甲, short: [乙]}]").Hash, Lexicon.Parse("[{name: 甲, short: [丙]}]").Hash);
    }
}
