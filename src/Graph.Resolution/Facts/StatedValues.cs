using System.Globalization;
using Graph.Model.Text;
using Stated = System.Collections.Generic.KeyValuePair<string, Graph.Resolution.DatedTally.Entry>;

namespace Graph.Resolution.Facts;

/// <summary>What is stated of a fact, qualifier by qualifier: which value counts, and what contradicts it.</summary>
/// <param name="values">As <c>name=value</c>.</param>
internal sealed class StatedValues(DatedTally values)
{
    /// <summary>The surest that any claim is.</summary>
    public double Confidence
    {
        get
        {
            var highest = 0.0;
            foreach (var stated in Of(Qualifier.Confidence))
                highest = Math.Max(highest, double.Parse(ValueOf(Qualifier.Confidence, stated), CultureInfo.InvariantCulture));
            return highest;
        }
    }

    /// <summary>
    /// Most support, then most precise, then said first; then the longer text and the ordinal first, so that it is always the same.
    /// Null where nothing is stated.
    /// </summary>
    /// <param name="prefix">Only of what begins so.</param>
    public string? Chosen(string name, string prefix = "")
    {
        Stated? chosen = null;
        foreach (var stated in Of(name))
            if (ValueOf(name, stated).StartsWith(prefix, StringComparison.Ordinal) && (chosen is null || Outweighs(name, stated, chosen.Value)))
                chosen = stated;
        return chosen is { } best ? ValueOf(name, best).ToString() : null;
    }

    /// <summary><c>date=2018 (1)</c>: a value that cannot be true beside the chosen one, and how many say it.</summary>
    public string[] Contradictions()
    {
        var contradictions = new List<string>();
        var all = values.Entries.AsSpan();
        while (all.Length > 0)
        {
            var name = all[0].Key[..all[0].Key.IndexOf('=')];
            var alike = Of(name);
            all = all[alike.Length..];
            if (alike.Length == 1)
                continue;
            var chosen = Chosen(name)!;
            foreach (var stated in alike)
                if (Qualifier.Contradict(name, chosen, ValueOf(name, stated).ToString()))
                    contradictions.Add($"{stated.Key} ({stated.Value.Count})");
        }
        return [.. contradictions];
    }

    // In ordinal order what is stated of one qualifier stands together.
    private ReadOnlySpan<Stated> Of(string name)
    {
        var all = values.Entries.AsSpan();
        var start = 0;
        while (start < all.Length && !IsOf(name, all[start]))
            start++;
        var end = start;
        while (end < all.Length && IsOf(name, all[end]))
            end++;
        return all[start..end];
    }

    private static bool IsOf(string name, Stated stated) =>
        stated.Key.Length > name.Length && stated.Key[name.Length] == '=' && stated.Key.StartsWith(name, StringComparison.Ordinal);

    private static ReadOnlySpan<char> ValueOf(string name, Stated stated) => stated.Key.AsSpan(name.Length + 1);

    // Of two equal in all, the one that stands first in ordinal order stays.
    private static bool Outweighs(string name, Stated one, Stated other)
    {
        if (one.Value.Count != other.Value.Count)
            return one.Value.Count > other.Value.Count;
        var value = ValueOf(name, one);
        var against = ValueOf(name, other);
        var (precision, than) = (Qualifier.Precision(name, value.ToString()), Qualifier.Precision(name, against.ToString()));
        if (precision != than)
            return precision > than;
        var (first, before) = (one.Value.First?.UtcTicks ?? long.MaxValue, other.Value.First?.UtcTicks ?? long.MaxValue);
        return first != before ? first < before : CodePoints.Count(value) > CodePoints.Count(against);
    }
}
