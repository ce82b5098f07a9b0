using Graph.Extraction.Mentions.Rules;
using Graph.Model.Text;

namespace Graph.Extraction.Tests;

public class NameRuleTests
{
    private static readonly NameRules Rules = NameRules.Load();
    private static readonly NamePatterns Framed = NamePatterns.Framed();
    private static readonly NamePatterns Certain = NamePatterns.Certain();
    private static readonly IEnumerable<NameRule> All = [.. Rules.All, .. Framed.All, .. Certain.All];

    public static TheoryData<string, string> Matches => Examples(rule => rule.Match);

    public static TheoryData<string, string> Nones => Examples(rule => rule.None);

    [Theory, MemberData(nameof(Matches))]
    public void A_rule_proposes_what_its_examples_mark(string id, string marked)
    {
        var text = FoldedText.Of(marked.Replace("[[", "").Replace("]]", "")).Folded;
        var expected = marked.Split("[[").Skip(1).Select(part => FoldedText.Of(part[..part.IndexOf("]]", StringComparison.Ordinal)]).Folded);
        Assert.Equal(expected, Proposed(id, text));
    }

    [Theory, MemberData(nameof(Nones))]
    public void A_rule_proposes_nothing_in_its_counterexamples(string id, string text) => Assert.Empty(Proposed(id, FoldedText.Of(text).Folded));

    [Fact]
    public void Every_rule_has_examples_of_both_kinds() =>
        Assert.All(All, rule => Assert.True(rule.Match.Count > 0 && rule.None.Count > 0, rule.Id));

    [Theory]
    [InlineData("十万家专精特新中小企业"), InlineData("隐形冠军"), InlineData("北岭科技园协同青岭控股集团")]
    public void What_can_be_no_name_is_excluded(string form) => Assert.True(Certain.Exclude(form));

    [Theory]
    [InlineData("专精特新“小巨人"), InlineData("北岭科技园"), InlineData("青岭研究院"), InlineData("三一重工")]
    [InlineData("美国青岭科技公司"), InlineData("日本青岭公司"), InlineData("青岭 Capital")]
    public void What_may_be_a_name_is_not_excluded(string form) => Assert.False(Certain.Exclude(form));

    private static IEnumerable<string> Proposed(string id, string text) => Rules.Propose(text).Concat(Framed.Find(text)).Concat(Certain.Find(text))
        .Where(proposal => proposal.Rule.Id == id).OrderBy(proposal => proposal.Span.Start)
        .Select(proposal => text[proposal.Span.Start..proposal.Span.End]).Distinct();

    private static TheoryData<string, string> Examples(Func<NameRule, List<string>> of)
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in All)
            foreach (var example in of(rule))
                data.Add(rule.Id, example);
        return data;
    }
}
