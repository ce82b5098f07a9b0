using Graph.Extraction.Claims;
using Graph.Extraction.Claims.Deciding;
using Graph.Extraction.Claims.Masking;
using Graph.Extraction.Claims.Rules;
using Graph.Model.Extraction;

namespace Graph.Extraction.Tests.Claims;

public class ClaimRuleTests
{
    private static readonly ClaimRules Rules = ClaimRules.Embedded();
    // By their own worth: a rule stands whatever a model has learned of it.
    private static readonly ClaimFinder Finder = new(Rules, ClaimModel.None);

    public static TheoryData<string, string> Examples() => Of(rule => rule.Examples);

    public static TheoryData<string, string> Counterexamples() => Of(rule => rule.Counterexamples);

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_rule_finds_what_its_example_states(string id, string example)
    {
        var rule = Rules.All.Single(rule => rule.Id == id);
        var (text, expected) = example.Split(" => ") is [var left, var right] ? (left, right) : (example, "");
        var analysis = MarkedText.Analyse(text);

        Assert.Contains(analysis.Sentences, sentence => Matches(rule, new Masker(null).Mask(sentence)));
        Assert.Equal(
            expected.Split("; ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            Finder.Find(analysis).Where(claim => claim.Type == rule.Type).Select(Print).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Counterexamples))]
    public void A_rule_keeps_quiet_at_its_counterexample(string id, string example)
    {
        var rule = Rules.All.Single(rule => rule.Id == id);

        Assert.DoesNotContain(MarkedText.Analyse(example).Sentences, sentence => Matches(rule, new Masker(null).Mask(sentence)));
    }

    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_an_example()
    {
        Assert.Equal(Rules.All.Length, Rules.All.DistinctBy(rule => rule.Id).Count());
        Assert.All(Rules.All.Where(rule => rule.Pattern is not null), rule => Assert.True(rule.Examples.Length > 0, $"{rule.Id} has no example"));
    }

    [Fact]
    public void A_rule_without_a_pattern_proposes_every_pair_of_fitting_ends_near_its_cue()
    {
        var proposed = Finder.Propose(MarkedText.Analyse("{Person:陈立言}谈到{Org:云帆创投}与{Org:蓝岭科技}的股权。"), out _)
            .SelectMany(sentence => sentence.Candidates).Where(candidate => candidate.Rule.Id == "acquired.pair")
            .Select(candidate => $"{candidate.Subjects[0].Referent.Form} {candidate.Objects[0].Referent.Form}");

        Assert.Equal(["云帆创投 蓝岭科技", "蓝岭科技 云帆创投"], proposed);
    }

    [Fact]
    public void A_rule_that_is_not_well_formed_is_refused_by_name()
    {
        var error = Assert.Throws<FormatException>(() => ClaimRules.Parse("title: [总裁]",
            ["- id: odd.rule\n  type: ACQUIRED\n  cues: [收购]\n  pattern: '{Firm:subject}收购{Org:object}'"]));

        Assert.Equal("rule odd.rule: {Firm:subject} is neither a type, a value nor a word list", error.Message);
    }

    private static bool Matches(ClaimRule rule, MaskedSentence sentence) =>
        rule.Cues.Any(sentence.Text.Contains) && rule.Pattern!.IsMatch(sentence.Text);

    private static string Print(Claim claim) =>
        claim.Subject.Form + (claim.Object is { } end ? " → " + end.Form : "") + (claim.Qualifiers.Round is { } round ? " " + round : "");

    private static TheoryData<string, string> Of(Func<ClaimRule, IEnumerable<string>> examples)
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in Rules.All)
            foreach (var example in examples(rule))
                data.Add(rule.Id, example);
        return data;
    }
}
