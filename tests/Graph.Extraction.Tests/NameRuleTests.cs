using Graph.Extraction.Mentions.Rules;
using Graph.Model.Text;

namespace Graph.Extraction.Tests;

public class NameRuleTests
{
    private static readonly NameRules Rules = NameRules.Load();

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
        Assert.All(Rules.All, rule => Assert.True(rule.Match.Count > 0 && rule.None.Count > 0, rule.Id));

    private static IEnumerable<string> Proposed(string id, string text) => Rules.Propose(text)
        .Where(proposal => proposal.Rule.Id == id).OrderBy(proposal => proposal.Span.Start)
        .Select(proposal => text[proposal.Span.Start..proposal.Span.End]);

    private static TheoryData<string, string> Examples(Func<NameRule, List<string>> of)
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in Rules.All)
            foreach (var example in of(rule))
                data.Add(rule.Id, example);
        return data;
    }
}
