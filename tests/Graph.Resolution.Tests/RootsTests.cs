using Graph.Model.Judgements;
using Graph.Resolution.Judging;
using Graph.Resolution.Names;

namespace Graph.Resolution.Tests;

public sealed class RootsTests
{
    [Fact]
    public void A_name_that_all_articles_explain_alike_is_short_for_the_other() =>
        Assert.Equal(new Pointer("organization:华岭集团", "explained"), Resolve(("华岭", "华岭集团"))
            .PointerOf("organization:华岭"));

    [Fact]
    public void A_name_that_articles_explain_in_two_ways_stands_for_itself()
    {
        var roots = Resolve(("华岭", "华岭集团"), ("华岭", "华岭控股"));
        Assert.Null(roots.PointerOf("organization:华岭"));
        Assert.True(roots.IsAmbiguous("organization:华岭"));
    }

    [Fact]
    public void Articles_agree_where_the_names_they_give_are_one()
    {
        var roots = Resolve(("华岭", "华岭集团"), ("华岭", "华岭集团有限公司"), ("华岭集团", "华岭集团有限公司"));
        Assert.Equal("organization:华岭集团有限公司", roots.RootOf("organization:华岭"));
        Assert.False(roots.IsAmbiguous("organization:华岭"));
    }

    [Fact]
    public void A_joining_that_makes_others_agree_is_followed_through()
    {
        var roots = Resolve(("丙", "甲"), ("丙", "乙"), ("丁", "丙"), ("丁", "乙"), ("甲", "甲全名"), ("乙", "甲全名"));
        Assert.Equal("organization:甲全名", roots.RootOf("organization:丁"));
    }

    [Fact]
    public void In_a_cycle_the_longest_then_the_ordinal_first_is_the_root()
    {
        Assert.Equal("organization:华岭集团", Resolve(("华岭", "华岭集团"), ("华岭集团", "华岭")).RootOf("organization:华岭"));
        var alike = Resolve(("乙社", "甲社"), ("甲社", "乙社"));
        Assert.Equal("organization:乙社", alike.RootOf("organization:甲社"));
    }

    [Fact]
    public void The_lexicon_goes_before_explanations_and_a_persons_word_before_both()
    {
        var lexicon = Lexicon.Parse("- {name: 华岭工业部, short: [华工部]}");
        Assert.Equal("lexicon", Resolve(lexicon, [], ("华工部", "华岭工会")).PointerOf("organization:华工部")!.Reason);
        var judged = Resolve(lexicon, [new Judgement.Same(["华工部", "华东工程部"])], ("华工部", "华岭工会"));
        Assert.Equal(new Pointer("organization:华东工程部", "judgement: team.yaml"), judged.PointerOf("organization:华工部"));
    }

    [Fact]
    public void Names_judged_the_same_as_one_name_are_the_same_as_each_other()
    {
        var roots = Resolve(Lexicon.Empty, [new Judgement.Same(["甲", "乙乙"]), new Judgement.Same(["丙丙丙", "甲"])],
            ("乙乙", "别处"), ("甲", "别处"));
        Assert.Equal("organization:丙丙丙", roots.RootOf("organization:乙乙"));
        Assert.Equal("organization:丙丙丙", roots.RootOf("organization:甲"));
    }

    [Fact]
    public void What_is_judged_apart_is_cut_at_the_weakest_link()
    {
        var apart = new Judgement.NotSame(["华岭", "华岭集团有限公司"]);
        var roots = Resolve(Lexicon.Parse("- {name: 华岭集团有限公司, short: [华岭集团]}"), [apart], ("华岭", "华岭集团"));
        Assert.Null(roots.PointerOf("organization:华岭"));
        Assert.Equal("organization:华岭集团有限公司", roots.RootOf("organization:华岭集团"));
    }

    [Fact]
    public void Only_organizations_are_joined_by_explanation()
    {
        var roots = Roots.Resolve(
            new Dictionary<string, IReadOnlySet<string>> { ["policy:计划"] = new HashSet<string> { "policy:星辰计划" } },
            new Authorities(JudgementSet.None, Lexicon.Empty));
        Assert.Null(roots.PointerOf("policy:计划"));
    }

    private static Roots Resolve(params (string Short, string Full)[] explained) =>
        Resolve(Lexicon.Empty, [], explained);

    private static Roots Resolve(Lexicon lexicon, Judgement[] judgements,
        params (string Short, string Full)[] explained)
    {
        var names = explained.SelectMany(pair => new[] { pair.Short, pair.Full }).Distinct();
        return Roots.Resolve(
            names.ToDictionary(name => $"organization:{name}", name => (IReadOnlySet<string>)explained
                .Where(pair => pair.Short == name).Select(pair => $"organization:{pair.Full}").ToHashSet()),
            new Authorities(new JudgementSet(judgements.Select(judgement =>
                new SourcedJudgement("team.yaml", judgement))), lexicon));
    }
}
