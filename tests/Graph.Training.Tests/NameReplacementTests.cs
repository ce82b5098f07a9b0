using Graph.Training.Corpora;
using Graph.Training.Tagging;

namespace Graph.Training.Tests;

public class NameReplacementTests
{
    private static readonly string[] Types = ["Organization", "Person"];

    // A person and a company each, 25 of them.
    private static readonly List<Example> Examples =
    [
        .. Enumerable.Range(0, 25).Select(i => new Example(
            $"{"王李张刘陈"[i % 5]}{"云松远星青"[i / 5]}{"帆涛岫槎岭"[i % 5]}任{"蓝白明"[i % 3]}{"穹石溪"[i / 9]}科技董事长", [new NamedSpan(0, 3, 1), new NamedSpan(4, 8, 0)], [], 0)),
    ];

    [Fact]
    public void Other_names_stand_where_the_marks_say()
    {
        var other = new NameReplacement(Examples, Types).Of(Examples[0], new Noise(3));

        Assert.NotEqual(Examples[0].Text, other.Text);
        Assert.Equal([(0, 3, 1), (4, 8, 0)], other.Names.Select(name => (name.Start, name.End, name.Type)));
        Assert.Matches("^[王李张刘陈][云松远星青][帆涛岫槎岭]任[蓝白明][穹石溪]科技董事长$", other.Text);
    }

    [Fact]
    public void The_same_name_becomes_the_same_other_one()
    {
        var sentence = new Example("王云帆说，王云帆来了", [new NamedSpan(0, 3, 1), new NamedSpan(5, 8, 1)], [], 0);

        var other = new NameReplacement(Examples, Types).Of(sentence, new Noise(3));

        Assert.NotEqual("王云帆", other.Text[..3]);
        Assert.Equal(other.Text[..3], other.Text[5..8]);
    }

    [Fact]
    public void Free_stretches_move_with_the_text()
    {
        var sentence = new Example("星槎国际与诸葛知行会面", [new NamedSpan(0, 4, 0)], [new NamedSpan(4, 11, 0)], 0);

        var other = new NameReplacement(Examples, Types).Of(sentence, new Noise(3));

        Assert.Equal("与诸葛知行会面", other.Text[other.Free[0].Start..other.Free[0].End]);
    }

    [Fact]
    public void What_is_no_company_by_its_name_stays() => Assert.Equal(
        "青州市教育局", new NameReplacement(Examples, Types).Of(new Example("青州市教育局", [new NamedSpan(0, 6, 0)], [], 0), new Noise(3)).Text);
}
