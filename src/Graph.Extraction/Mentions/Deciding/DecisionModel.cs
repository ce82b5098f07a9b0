using System.Globalization;
using System.Reflection;

namespace Graph.Extraction.Mentions.Deciding;

/// <summary>Weights of a logistic regression over <see cref="CandidateFeatures"/>: how likely a candidate names something.</summary>
/// <remarks>The file holds a line a feature: the weight, a tab, the feature.</remarks>
internal sealed class DecisionModel(IReadOnlyDictionary<string, double> weights)
{
    public static DecisionModel Load()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("Models/decision.tsv")!;
        using var reader = new StreamReader(resource);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [var weight, var feature])
                weights.Add(feature, double.Parse(weight, CultureInfo.InvariantCulture));
        return new DecisionModel(weights);
    }

    public void Write(TextWriter target)
    {
        foreach (var (feature, weight) in weights.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            if (Math.Abs(weight) >= 0.005)
                target.Write(string.Create(CultureInfo.InvariantCulture, $"{weight:0.00}\t{feature}\n"));
    }

    /// <summary>From 0 to 1.</summary>
    public double Probability(IEnumerable<(string Name, double Value)> features) =>
        1 / (1 + Math.Exp(-features.Sum(feature => weights.GetValueOrDefault(feature.Name) * feature.Value)));
}
