using Graph.Extraction;

namespace Graph.Training.Commands;

/// <summary>Predicts each post by the built-in models.</summary>
internal static class PredictCommand
{
    public static int Run(Sources sources, string target)
    {
        var extractor = new Extractor();
        using var writer = new StreamWriter(target);
        foreach (var post in sources.Posts)
            writer.WriteLine(Prediction.Of(post, extractor));
        return 0;
    }
}
