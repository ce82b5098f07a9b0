using Graph.Extraction.Mentions.Tagging;
using Graph.Training.Corpora;
using Graph.Training.Tagging;

namespace Graph.Training.Commands;

/// <summary>What the tagger comes to on a public set when it learns from that set's training part and nothing else.</summary>
internal static class CluenerCommand
{
    private const int HeldOut = 8;
    private static readonly string[] Types = ["address", "book", "company", "game", "government", "movie", "name", "organization", "position", "scene"];
    private static readonly string[] Houses = ["company", "organization", "government"];

    private static readonly TrainingSettings Settings = new() { Epochs = 8, ReplacedNames = 0.4f };

    /// <param name="target">Receives the model; null for none.</param>
    public static int Run(string folder, bool heldOut, string? target)
    {
        var train = PublicCorpora.Cluener(Path.Combine(folder, "train.json"), 0, Types).ToList();
        var judged = heldOut ? [.. train.Where((_, i) => i % HeldOut == 0)] : PublicCorpora.Cluener(Path.Combine(folder, "dev.json"), 0, Types).ToList();
        if (heldOut)
            train = [.. train.Where((_, i) => i % HeldOut != 0)];

        var written = TaggerTrainer.Fit(train, Types, Settings, PretrainedVectors.Of([.. train.Select(sentence => sentence.Text)], Settings));
        if (target is not null)
            File.WriteAllBytes(target, written);
        var model = TaggerModel.Read(new MemoryStream(written));
        var score = new SpanScore(Types);
        var tagger = new Tagger(Resources.FeatureExtractor(), model);
        foreach (var sentence in judged)
            score.Add(sentence.Names, [.. tagger.Tag(sentence.Text).Spans.Select(span => new NamedSpan(span.Start, span.End, span.Type))]);
        foreach (var type in Types)
            Console.WriteLine(score.Line(type, type));
        Console.WriteLine(score.Line("houses", Houses));
        Console.WriteLine(score.Line("all", Types));
        return 0;
    }
}
