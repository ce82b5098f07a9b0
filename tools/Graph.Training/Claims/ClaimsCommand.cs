using Graph.Extraction.Claims;
using Graph.Extraction.Claims.Deciding;
using Graph.Extraction.Claims.Rules;

namespace Graph.Training.Claims;

/// <summary>Makes <c>claims.tsv</c>, and prints how well the probabilities hold on articles that the model has not seen.</summary>
internal static class ClaimsCommand
{
    private const int Folds = 5;
    private const int Bins = 10;

    public static int Run(Sources sources, string models)
    {
        var names = new Dictionary<ulong, string>();
        var reader = new ClaimCases(new ClaimFinder(ClaimRules.Embedded(), ClaimModel.None), names);
        var cases = sources.Posts.Concat(sources.News).SelectMany((article, i) => reader.Of(article, i)).ToList();

        PrintReliability(cases);
        using var target = new StreamWriter(Path.Combine(models, "claims.tsv"));
        ClaimTrainer.Write(ClaimTrainer.Fit(cases), names, target);
        return 0;
    }

    private static void PrintReliability(List<ClaimCase> cases)
    {
        var bins = new (int Right, int All)[2, Bins];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = new ClaimModel(ClaimTrainer.Fit([.. cases.Where(entry => entry.Article % Folds != fold)]));
            foreach (var entry in cases.Where(entry => entry.Article % Folds == fold && (entry.Relation is null || entry.IsPointedAt || !entry.HasEvidence)))
            {
                var bin = Math.Min(Bins - 1, (int)(model.Probability(entry.Prior, entry.Features) * Bins));
                ref var count = ref bins[entry.IsStated ? 0 : 1, bin];
                count = (count.Right + (entry.Relation is null ? 0 : 1), count.All + 1);
            }
        }
        Console.WriteLine($"{cases.Count} cases; held out, the share that is right:");
        for (var bin = 0; bin < Bins; bin++)
            Console.WriteLine($"{bin * 10,3} to {bin * 10 + 10,3}%   read by a rule {Share(bins[0, bin])}   pairs {Share(bins[1, bin])}");
    }

    private static string Share((int Right, int All) count) => count.All == 0 ? $"{"",15}" : $"{100.0 * count.Right / count.All,5:0.0}% of {count.All,-6}";
}
