using System.Reflection;
using Graph.Extraction.Models;

namespace Graph.Extraction.Mentions.Deciding;

/// <summary>Weights of a logistic regression over <see cref="CandidateFeatures"/>: how likely a candidate names something.</summary>
internal sealed class DecisionModel(IReadOnlyDictionary<string, double> weights)
{
    public static DecisionModel Load()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("Models/decision.tsv")!;
        using var reader = new StreamReader(resource);
        return new DecisionModel(WeightFile.Read(reader).ToDictionary(line => line.Feature, line => line.Weight, StringComparer.Ordinal));
    }

    public void Write(TextWriter target)
    {
        foreach (var (feature, weight) in weights.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            if (Math.Abs(weight) >= 0.005)
                WeightFile.WriteLine(target, weight, feature);
    }

    /// <summary>From 0 to 1.</summary>
    public double Probability(IEnumerable<(string Name, double Value)> features) =>
        1 / (1 + Math.Exp(-features.Sum(feature => weights.GetValueOrDefault(feature.Name) * feature.Value)));
}
