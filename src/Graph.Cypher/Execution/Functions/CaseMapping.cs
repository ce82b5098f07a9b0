using System.Text;

namespace Graph.Cypher.Execution.Functions;

/// <summary>Upper and lower case with the letters that become several (Unicode's SpecialCasing); .NET maps characters one to one.</summary>
internal static class CaseMapping
{
    private static readonly Dictionary<char, string> Capitals = new()
    {
        ['ß'] = "SS", ['ŉ'] = "ʼN", ['ǰ'] = "J̌", ['ΐ'] = "Ϊ́", ['ΰ'] = "Ϋ́", ['և'] = "ԵՒ", ['ẖ'] = "H̱", ['ẗ'] = "T̈", ['ẘ'] = "W̊", ['ẙ'] = "Y̊",
        ['ẚ'] = "Aʾ", ['ﬀ'] = "FF", ['ﬁ'] = "FI", ['ﬂ'] = "FL", ['ﬃ'] = "FFI", ['ﬄ'] = "FFL", ['ﬅ'] = "ST", ['ﬆ'] = "ST",
    };

    public static string Upper(string text)
    {
        var upper = text.ToUpperInvariant();
        return upper.Any(Capitals.ContainsKey)
            ? string.Concat(upper.Select(letter => Capitals.TryGetValue(letter, out var several) ? several : letter.ToString()))
            : upper;
    }

    public static string Lower(string text)
    {
        var lower = new StringBuilder(text.ToLowerInvariant()).Replace("İ", "i̇");
        for (var i = text.IndexOf('Σ'); i >= 0 && lower.Length == text.Length; i = text.IndexOf('Σ', i + 1))
            // At the end of a word sigma has a form of its own.
            if (i > 0 && char.IsLetter(text[i - 1]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1])))
                lower[i] = 'ς';
        return lower.ToString();
    }
}
