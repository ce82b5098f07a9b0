using Graph.Extraction.Claims.Deciding;
using Graph.Extraction.Models;

namespace Graph.Training.Claims;

/// <summary>Fits a <see cref="ClaimModel"/>: logistic regression by stochastic descent (AdaGrad) with a quadratic penalty.</summary>
internal static class ClaimTrainer
{
    private const int Epochs = 10;
    private const double Rate = 0.1;
    private const double Penalty = 0.02;

    // What fewer articles show may be theirs alone.
    private const int LeastArticles = 3;
    private const double LeastWeight = 0.03;

    /// <summary>The weights by feature key.</summary>
    public static Dictionary<ulong, float> Fit(IReadOnlyList<ClaimCase> cases)
    {
        // Where no rule reads a relation and the annotators do not say which sentence states it, the likeliest does, as a first model sees it.
        var first = new ClaimModel(Descend([.. Labelled(cases, null)]));
        return Descend([.. Labelled(cases, first)]);
    }

    public static void Write(Dictionary<ulong, float> weights, IReadOnlyDictionary<ulong, string> names, TextWriter target)
    {
        foreach (var (key, weight) in weights.Where(entry => Math.Abs(entry.Value) >= LeastWeight).OrderBy(entry => names[entry.Key], StringComparer.Ordinal))
            WeightFile.WriteLine(target, weight, ClaimModel.Readable(names[key]));
    }

    private static IEnumerable<(ClaimCase Case, bool IsRight)> Labelled(IReadOnlyList<ClaimCase> cases, ClaimModel? model)
    {
        foreach (var wrong in cases.Where(entry => entry.Relation is null))
            yield return (wrong, false);
        foreach (var relation in cases.Where(entry => entry.Relation is not null).GroupBy(entry => (entry.Article, entry.Relation)))
        {
            var pointedAt = relation.Where(entry => entry.IsPointedAt).ToList();
            if (pointedAt.Count == 0 && (model is not null || !relation.First().HasEvidence))
                pointedAt = [relation.MaxBy(entry => (model ?? ClaimModel.None).Probability(entry.Prior, entry.Features))!];
            foreach (var right in pointedAt)
                yield return (right, true);
        }
    }

    private static Dictionary<ulong, float> Descend(List<(ClaimCase Case, bool IsRight)> set)
    {
        var keys = set.SelectMany(entry => entry.Case.Features.Select(key => (key, entry.Case.Article))).Distinct()
            .GroupBy(seen => seen.key).Where(group => group.Count() >= LeastArticles).Select(group => group.Key).Order().ToArray();
        var index = keys.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var rows = set.Select(entry => (
            Features: entry.Case.Features.Where(index.ContainsKey).Select(key => index[key]).ToArray(),
            Offset: Math.Log(entry.Case.Prior / (1 - entry.Case.Prior)),
            Target: entry.IsRight ? 1.0 : 0.0)).ToArray();

        var (weights, squares) = (new double[keys.Length], new double[keys.Length]);
        var random = new Random(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(rows);
            foreach (var (features, offset, target) in rows)
            {
                var error = 1 / (1 + Math.Exp(-offset - features.Sum(feature => weights[feature]))) - target;
                foreach (var feature in features)
                {
                    var gradient = error + Penalty * weights[feature];
                    squares[feature] += gradient * gradient;
                    weights[feature] -= Rate * gradient / Math.Sqrt(squares[feature] + 1e-6);
                }
            }
        }
        return keys.Index().ToDictionary(entry => entry.Item, entry => (float)weights[entry.Index]);
    }
}
