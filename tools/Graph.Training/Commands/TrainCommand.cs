using Graph.Training.Tagging;

namespace Graph.Training.Commands;

/// <summary>Makes the models.</summary>
internal static class TrainCommand
{
    public static int Run(Sources sources, string models, bool onlyDecision)
    {
        if (!onlyDecision)
            File.WriteAllBytes(Path.Combine(models, "tagger.bin"), TaggerTrainer.Fit(sources.All, PretrainedVectors.Of(sources.Texts, new TrainingSettings())));
        using var file = new StreamWriter(Path.Combine(models, "decision.tsv"));
        var folds = Folds.Train(sources);
        folds.Decide(folds.Cases(), _ => false).Write(file);
        return 0;
    }
}
