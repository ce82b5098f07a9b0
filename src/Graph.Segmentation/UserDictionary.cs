using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Segmentation;

/// <summary>
/// Reads jieba's user dictionaries: a line a word, <c>word [frequency] [tag]</c>, separated by one space each. A word may
/// hold spaces itself; blank lines are skipped.
/// </summary>
public static partial class UserDictionary
{
    /// <summary>The words of the dictionary in their order.</summary>
    /// <param name="lines">The dictionary.</param>
    /// <param name="name">What errors call it, such as its path.</param>
    /// <exception cref="InvalidDataException">A frequency is no number that fits; the message says where.</exception>
    public static IReadOnlyList<LexiconWord> Read(TextReader lines, string name)
    {
        var words = new List<LexiconWord>();
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            var match = Line().Match(line.TrimStart('\uFEFF').Trim());
            if (!match.Success)
                continue;
            words.Add(new LexiconWord(
                match.Groups["word"].Value,
                match.Groups["frequency"] is { Success: true } frequency ? Frequency(frequency.Value, name, number) : null,
                match.Groups["tag"] is { Success: true } tag ? tag.Value : null));
        }
        return words;
    }

    internal static long Frequency(string digits, string name, int line) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var frequency) && frequency <= Lexicon.MaxFrequency
            ? frequency
            : throw new InvalidDataException(
                $"{name}:{line}: the frequency must be a whole number up to {Lexicon.MaxFrequency}, not '{digits}'");

    // As jieba's re_userdict: the word is the shortest that leaves a frequency and a tag, if there are any.
    [GeneratedRegex("^(?<word>.+?)(?: (?<frequency>[0-9]+))?(?: (?<tag>[a-z]+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
