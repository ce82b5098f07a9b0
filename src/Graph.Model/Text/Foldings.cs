using System.Globalization;
using System.Text;

namespace Graph.Model.Text;

/// <summary>
/// What each code point folds to: its NFKC form (<c>compatibility.txt</c>, from the Unicode Character Database 14.0) in
/// simplified characters (<c>simplified.txt</c>, pairs of one character each from the Unicode CLDR transform
/// <c>Traditional-Simplified</c>, without those that simplified text uses as they are: 著名, 乾坤, 瞭望, 慰藉, 覆盖).
/// Tables rather than the platform's normalization, so that a name has one form on every machine.
/// Combining sequences are not composed.
/// </summary>
internal static class Foldings
{
    /// <summary>Stands in <see cref="Of(char)"/>'s answer for a character that folds to several.</summary>
    public const char Several = '\0';

    private const char Replacement = '\uFFFD';
    private static readonly Dictionary<int, string> Expansions = [];
    private static readonly char[] Characters = Load();

    /// <summary>What a character of the basic plane folds to; half a surrogate pair to U+FFFD.</summary>
    public static char Of(char character) => Characters[character];

    /// <summary>What a code point folds to, where that is not one character for one.</summary>
    public static string Of(Rune codePoint) =>
        Expansions.TryGetValue(codePoint.Value, out var folded) ? folded : codePoint.ToString();

    private static char[] Load()
    {
        var characters = new char[char.MaxValue + 1];
        for (var i = 0; i < characters.Length; i++)
            characters[i] = char.IsSurrogate((char)i) ? Replacement : (char)i;

        foreach (var line in Lines("simplified.txt"))
            for (var i = 0; i + 1 < line.Length; i += 2)
                characters[line[i]] = line[i + 1];

        foreach (var line in Lines("compatibility.txt"))
        {
            var codePoints = line.Split(' ').Select(hex => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            var folded = string.Concat(codePoints.Skip(1).Select(char.ConvertFromUtf32));
            folded = string.Create(folded.Length, folded, (target, source) =>
            {
                for (var i = 0; i < target.Length; i++)
                    target[i] = char.IsSurrogate(source[i]) ? source[i] : characters[source[i]];
            });
            if (codePoints[0] <= char.MaxValue)
                characters[codePoints[0]] = folded.Length == 1 ? folded[0] : Several;
            if (codePoints[0] > char.MaxValue || folded.Length != 1)
                Expansions[codePoints[0]] = folded;
        }
        return characters;
    }

    private static IEnumerable<string> Lines(string resource)
    {
        using var reader = new StreamReader(typeof(Foldings).Assembly.GetManifestResourceStream(resource)!);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
