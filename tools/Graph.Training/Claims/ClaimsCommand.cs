using Graph.Extraction;
using Graph.Extraction.Claims;
using Graph.Extraction.Claims.Deciding;
using Graph.Extraction.Claims.Rules;
using Graph.Reading;
using Graph.Training.Corpora;

namespace Graph.Training.Claims;

/// <summary>Makes <c>claims.tsv</c>, and prints how well the probabilities hold on articles that the model has not seen.</summary>
internal static class ClaimsCommand
{
    private const int Folds = 5;
    private const int Bins = 10;

    /// <param name="deals">Sentences of public sets; the built-in models find the names in them.</param>
    public static int Run(Sources sources, IReadOnlyList<ShareDeals> deals, string models)
    {
        var names = new Dictionary<ulong, string>();
        var reader = new ClaimCases(new ClaimFinder(ClaimRules.Embedded(), ClaimModel.None), names);
        var articles = sources.Posts.Concat(sources.News).ToList();
        var cases = articles.SelectMany(reader.Of).ToList();
        var ofDeals = OfDeals(reader, deals, articles.Count);

        PrintReliability(cases, ofDeals);
        using var target = new StreamWriter(Path.Combine(models, "claims.tsv"));
        ClaimTrainer.Write(ClaimTrainer.Fit([.. cases, .. ofDeals]), names, target);
        return 0;
    }

    // Each sentence counts as an article.
    private static List<ClaimCase> OfDeals(ClaimCases reader, IReadOnlyList<ShareDeals> deals, int firstArticle)
    {
        if (deals.Count == 0)
            return [];
        var extractor = new Extractor();
        var analyses = deals.AsParallel().AsOrdered().Select(sentence => extractor.Analyse(ArticleReader.OfText(sentence.Text))).ToList();
        return [.. deals.Zip(analyses).SelectMany((entry, i) => reader.Of(entry.First, entry.Second, firstArticle + i))];
    }

    private static void PrintReliability(List<ClaimCase> cases, List<ClaimCase> ofDeals)
    {
        var bins = new (int Right, int All)[2, Bins];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = new ClaimModel(ClaimTrainer.Fit([.. cases.Where(entry => entry.Article % Folds != fold), .. ofDeals]));
            foreach (var entry in cases.Where(entry => entry.Article % Folds == fold && (entry.Relation is null || entry.IsPointedAt || !entry.HasEvidence)))
            {
                var bin = Math.Min(Bins - 1, (int)(model.Probability(entry.Prior, entry.Features) * Bins));
                ref var count = ref bins[entry.IsStated ? 0 : 1, bin];
                count = (count.Right + (entry.Relation is null ? 0 : 1), count.All + 1);
            }
        }
        Console.WriteLine($"{cases.Count} cases of articles, {ofDeals.Count} of single sentences; articles held out, the share that is right:");
        for (var bin = 0; bin < Bins; bin++)
            Console.WriteLine($"{bin * 10,3} to {bin * 10 + 10,3}%   read by a rule {Share(bins[0, bin])}   pairs {Share(bins[1, bin])}");
    }

    private static string Share((int Right, int All) count) => count.All == 0 ? $"{"",15}" : $"{100.0 * count.Right / count.All,5:0.0}% of {count.All,-6}";
}
