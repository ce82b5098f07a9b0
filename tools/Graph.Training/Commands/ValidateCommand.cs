using Graph.Extraction;

namespace Graph.Training.Commands;

/// <summary>Predicts each post by models that have not seen it.</summary>
internal static class ValidateCommand
{
    // Not the folds of the taggers: each tagger's scores are learned from and judged on.
    private const int Parts = 5;

    public static int Run(Sources sources, string target)
    {
        var folds = Folds.Train(sources);
        var cases = folds.Cases();
        using var writer = new StreamWriter(target);
        for (var part = 0; part < Parts; part++)
        {
            var decision = folds.Decide(cases, post => PartOf(post) == part);
            for (var fold = 0; fold < Folds.Count; fold++)
            {
                var extractor = new Extractor(folds.Tagger(fold), decision);
                foreach (var post in sources.Posts.Where((post, i) => PartOf(i) == part && Folds.Of(post) == fold))
                    writer.WriteLine(Prediction.Of(post, extractor));
            }
        }
        return 0;
    }

    private static int PartOf(int post) => post % Parts;
}
