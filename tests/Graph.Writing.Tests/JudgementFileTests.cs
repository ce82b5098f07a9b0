using Graph.Model.Judgements;
using Graph.Writing.Judgements;

namespace Graph.Writing.Tests;

public sealed class JudgementFileTests
{
    [Fact]
    public void Each_kind_of_judgement_is_read()
    {
        var file = JudgementFile.Parse("team.yaml", """
            # reviewed by the team
            - same: [华岭, 华岭集团]
            - not_same: [华岭, "华岭控股"]
            - split: {name: 华岭, articles: [https://news.example/1], as: 华岭资本}
            - reject: {sentence: 华岭投资远帆。, type: INVESTED_IN, subject: 华岭, object: 远帆}
            - reject: {sentence: 远帆完成融资。, type: RAISED, subject: 远帆}
            """);
        Assert.Empty(file.Errors);
        Assert.Collection(file.Judgements,
            judgement => Assert.Equal(["华岭", "华岭集团"], Assert.IsType<Judgement.Same>(judgement).Names.AsEnumerable()),
            judgement => Assert.Equal(["华岭", "华岭控股"], Assert.IsType<Judgement.NotSame>(judgement).Names.AsEnumerable()),
            judgement => Assert.Equal(("华岭", "华岭资本"), (Assert.IsType<Judgement.Split>(judgement).Name,
                ((Judgement.Split)judgement).As)),
            judgement => Assert.Equal(new Judgement.Reject("华岭投资远帆。", "INVESTED_IN", "华岭", "远帆"), judgement),
            judgement => Assert.Equal(new Judgement.Reject("远帆完成融资。", "RAISED", "远帆", null), judgement));
    }

    [Theory]
    [InlineData("- same: [华岭]", "team.yaml:1: name two or more that differ, such as [X, Y]")]
    [InlineData("- same: 华岭", "team.yaml:1: a list is needed, such as [X, Y]")]
    [InlineData("# empty\n- merge: [华岭, 远帆]",
        "team.yaml:2: “merge” is no judgement: write same, not_same, split or reject")]
    [InlineData("- split: {name: 华岭, as: 远帆}", "team.yaml:1: “articles” is missing")]
    [InlineData("- reject: {sentence: 好。, type: LIKES, subject: 华岭, object: 远帆}",
        "team.yaml:1: “LIKES” is no relation: write one of INVESTED_IN, ")]
    [InlineData("- 华岭", "team.yaml:1: write one judgement an entry, such as `- same: [X, Y]`")]
    [InlineData("- same: [华岭", "team.yaml:2: While parsing")]
    [InlineData("a: [a\nb: : :", "team.yaml: not valid YAML")]
    public void A_mistake_is_told_with_its_line_and_nothing_is_judged(string yaml, string error)
    {
        var file = JudgementFile.Parse("team.yaml", $"{yaml}");
        Assert.StartsWith(error, Assert.Single(file.Errors), StringComparison.Ordinal);
        Assert.Empty(file.Judgements);
    }

    [Fact]
    public void An_empty_file_takes_everything_back() => Assert.Empty(JudgementFile.Parse("team.yaml", "").Errors);
}
