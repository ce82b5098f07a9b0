using System.Globalization;
using System.Text;

namespace Graph.Cypher.Storage.Fulltext;

/// <summary>Cuts text into the words that a full-text index holds and is asked for.</summary>
/// <param name="Name">As <c>OPTIONS {indexConfig: {`fulltext.analyzer`: …}}</c> names it.</param>
/// <param name="Bigrams">Whether characters of Chinese, Japanese and Korean go in pairs, else one by one.</param>
internal sealed record Analyzer(string Name, bool Bigrams)
{
    public static readonly Analyzer Default = new("standard-no-stop-words", Bigrams: false);

    public static readonly IReadOnlyList<Analyzer> All = [new("cjk", Bigrams: true), Default];

    public static Analyzer? Find(string name) => All.FirstOrDefault(analyzer => analyzer.Name == name);

    /// <summary>
    /// The words of a text: runs of letters and digits, folded to lower case and compatibility forms; a run of ideographs as its pairs of
    /// neighbours (a single one as itself), so that names of two characters are found.
    /// </summary>
    public IEnumerable<string> Words(string text)
    {
        var (word, ideographs) = (new StringBuilder(), new List<string>());
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            var isIdeograph = IsIdeograph(rune);
            if (!isIdeograph && ideographs.Count > 0)
            {
                foreach (var pair in Pairs(ideographs))
                    yield return pair;
                ideographs.Clear();
            }
            if ((isIdeograph || !IsWordPart(rune)) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
            if (isIdeograph)
                ideographs.Add(rune.ToString());
            else if (IsWordPart(rune))
                word.Append(Rune.ToLowerInvariant(rune));
        }
        foreach (var pair in Pairs(ideographs))
            yield return pair;
        if (word.Length > 0)
            yield return word.ToString();
    }

    private IEnumerable<string> Pairs(List<string> run) =>
        !Bigrams || run.Count < 2 ? run : run.Zip(run.Skip(1), (first, second) => first + second);

    private static bool IsWordPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsIdeograph(Rune rune) => rune.Value is
        (>= 0x2E80 and <= 0x2FDF) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3134F);
}
