using System.Reflection;
using Graph.Extraction.Models;

namespace Graph.Extraction.Claims.Deciding;

/// <summary>
/// A logistic regression over <see cref="ClaimFeatures"/>, on top of what the rule that proposed the claim is worth by itself.
/// </summary>
internal sealed class ClaimModel(IReadOnlyCollection<KeyValuePair<ulong, float>> weights)
{
    private readonly WeightTable _weights = new(weights);

    // Organization, Person, Program, Product, Policy, Event, Place; round, amount, date, percentage.
    private const string Signs = "◆◇▣▲◈◎△○¤◷％";
    private const string Written = "\uE000\uE001\uE002\uE003\uE004\uE005\uE006\uE010\uE011\uE012\uE013";

    private const string Resource = "Models/claims.tsv";

    /// <summary>Knows nothing: a claim is worth what its rule is.</summary>
    public static ClaimModel None { get; } = new(new Dictionary<ulong, float>());

    public static ClaimModel Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource);
        return stream is null ? None : Read(new StreamReader(stream));
    }

    public static ClaimModel Read(TextReader reader)
    {
        var weights = new Dictionary<ulong, float>();
        foreach (var (feature, weight) in WeightFile.Read(reader))
            weights.Add(ClaimFeatures.KeyOf(Translate(feature, Signs, Written)), (float)weight);
        return new ClaimModel(weights);
    }

    /// <summary>A feature as the file writes it: with signs that can be read for the symbols of masked sentences.</summary>
    public static string Readable(string feature) => Translate(feature, Written, Signs);

    private static string Translate(string feature, string from, string to) =>
        feature.AsSpan().ContainsAny(from)
            ? string.Create(feature.Length, (feature, from, to), static (written, it) =>
            {
                for (var i = 0; i < written.Length; i++)
                    written[i] = it.from.IndexOf(it.feature[i]) is >= 0 and var at ? it.to[at] : it.feature[i];
            })
            : feature;

    /// <summary>From 0 to 1.</summary>
    /// <param name="prior">What the rule is worth.</param>
    public double Probability(double prior, IReadOnlyList<ulong> features)
    {
        var score = Math.Log(prior / (1 - prior));
        for (var i = 0; i < features.Count; i++)
            score += _weights.Of(features[i]);
        return 1 / (1 + Math.Exp(-score));
    }
}
