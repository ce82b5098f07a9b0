using Graph.Extraction.Mentions.Tagging;
using Graph.Training.Corpora;
using Graph.Training.Tagging;

namespace Graph.Training.Tests;

public class TaggerTrainerTests
{
    private static readonly string[] Houses = ["house"];
    private static readonly string[] Names = ["云帆", "松涛", "远岫", "星槎", "青岭", "蓝穹", "白石", "明溪"];

    [Fact]
    public void Trained_again_a_tagger_is_the_same_to_the_byte() =>
        Assert.Equal(Fit(), Fit());

    [Fact]
    public void A_tagger_finds_a_name_it_has_not_seen_where_it_has_seen_names()
    {
        var tagger = new Tagger(Resources.FeatureExtractor(), TaggerModel.Read(new MemoryStream(Fit())));
        Assert.Equal([new TaggedSpan(3, 7, 0)], tagger.Tag("本轮由澄湖资本领投。").Spans);
    }

    private static byte[] Fit()
    {
        var settings = new TrainingSettings { LeastCount = 5 };
        return TaggerTrainer.Fit(Examples(), Houses, settings, PretrainedVectors.Of([.. Examples().Select(example => example.Text)], settings));
    }

    // 本轮由X资本领投, and the same without a name.
    private static List<Example> Examples() =>
    [
        .. Enumerable.Range(0, 25).SelectMany(_ => Names).Select(name => new Example($"本轮由{name}资本领投。", [new NamedSpan(3, 7, 0)], [], 0)),
        .. Enumerable.Range(0, 100).Select(i => new Example($"本轮由老股东领投{i}次。", [], [], 0)),
    ];
}
