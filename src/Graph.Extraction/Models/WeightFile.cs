using System.Globalization;

namespace Graph.Extraction.Models;

/// <summary>The weights of a logistic regression as text: a line a feature: the weight with two decimals, a tab, the feature.</summary>
internal static class WeightFile
{
    public static IEnumerable<(string Feature, double Weight)> Read(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
            if (line.IndexOf('\t') is > 0 and var tab)
                yield return (line[(tab + 1)..], double.Parse(line.AsSpan(0, tab), CultureInfo.InvariantCulture));
    }

    public static void WriteLine(TextWriter target, double weight, string feature) =>
        target.Write(string.Create(CultureInfo.InvariantCulture, $"{weight:0.00}\t{feature}\n"));
}
