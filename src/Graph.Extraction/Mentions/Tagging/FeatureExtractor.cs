using Graph.Extraction.Lexicons;
using Graph.Segmentation;

namespace Graph.Extraction.Mentions.Tagging;

/// <summary>
/// Describes each character of a sentence by what stands there: the character and its pairs, its word and the words
/// beside it, lexicon classes, company names, brackets and quotes, lists. The <see cref="CharacterFeature"/>s stand first. Linear in the sentence's
/// length. Not thread-safe: it keeps its buffers.
/// </summary>
internal sealed class FeatureExtractor(ISegmenter segmenter, WordClasses classes, CompanyNames companies)
{
    private const char Edge = '\0';
    private const uint NoWord = 1;

    private readonly List<ClassMatch> _matches = [];
    private uint[] _words = [];
    private uint[] _tags = [];
    private uint[] _shapes = [];
    private char[] _units = [Edge, Edge];
    private byte[] _positions = [];
    private int[] _tokenOf = [];
    private ulong[] _covered = [];
    private List<uint>[] _cues = [];

    /// <param name="text">A folded sentence.</param>
    public void Extract(string text, FeatureRows rows)
    {
        rows.Clear();
        var tokens = segmenter.Segment(text);
        Prepare(text, tokens);
        var enclosure = Enclosures.Of(text);
        for (var i = 0; i < text.Length; i++)
        {
            var (before, c, behind) = (_units[i], _units[i + 1], _units[i + 2]);
            var position = _positions[i];
            var t = _tokenOf[i];
            rows.Add(Key(CharacterFeature.Character, c));
            rows.Add(Key(CharacterFeature.PairEnded, before, c));
            rows.Add(Key(CharacterFeature.PairBegun, c, behind));
            rows.Add(Key(CharacterFeature.Kind, KindOf(c)));
            rows.Add(Key(CharacterFeature.Word, _words[t]));
            rows.Add(Key(CharacterFeature.Tag, position, _tags[t]));
            rows.Add(Key(CharacterFeature.WordBefore, position, t == 0 ? NoWord : _words[t - 1]));
            rows.Add(Key(CharacterFeature.WordBehind, position, t == tokens.Count - 1 ? NoWord : _words[t + 1]));
            if (_shapes[t] != 0)
                rows.Add(FeatureKey.Of(9, position, _shapes[t]));
            if (enclosure[i] != 0)
                rows.Add(FeatureKey.Of(40, enclosure[i]));
            foreach (var cue in _cues[i])
                rows.Add(cue);
            rows.EndCharacter();
        }
    }

    private static uint Key(CharacterFeature feature, uint a, uint b = 0) => FeatureKey.Of((int)feature, a, b);

    private void Prepare(string text, IReadOnlyList<Token> tokens)
    {
        var n = text.Length;
        if (_tokenOf.Length < n)
        {
            Array.Resize(ref _tokenOf, n);
            Array.Resize(ref _positions, n);
            Array.Resize(ref _covered, n);
            Array.Resize(ref _units, n + 2);
            var old = _cues.Length;
            Array.Resize(ref _cues, n);
            for (var i = old; i < n; i++)
                _cues[i] = [];
        }
        if (_words.Length < tokens.Count)
        {
            Array.Resize(ref _words, tokens.Count);
            Array.Resize(ref _tags, tokens.Count);
            Array.Resize(ref _shapes, tokens.Count);
        }
        for (var i = 0; i < n; i++)
            _units[i + 1] = text[i] is '・' or '•' or '‧' ? '·' : char.ToLowerInvariant(text[i]);
        _units[n + 1] = Edge;
        for (var t = 0; t < tokens.Count; t++)
        {
            var token = tokens[t];
            _words[t] = FeatureKey.Text(token.In(text));
            _tags[t] = FeatureKey.Text(token.Tag);
            _shapes[t] = LatinShape(token.In(text));
            for (var i = token.Start; i < token.End; i++)
            {
                _tokenOf[i] = t;
                _positions[i] = Position(i, token.Start, token.End);
            }
        }

        for (var i = 0; i < n; i++)
        {
            _cues[i].Clear();
            _covered[i] = 0;
        }
        AddClasses(text);
        AddCompanies(text);
        Enumerations.AddCues(text, _matches, classes, companies, _cues);
    }

    // A character is inside the longest word of a class that covers it.
    private void AddClasses(string text)
    {
        _matches.Clear();
        classes.Match(text, _matches);
        _matches.Sort(static (x, y) => (y.End - y.Start).CompareTo(x.End - x.Start) is var longer && longer != 0 ? longer
            : x.Start != y.Start ? x.Start.CompareTo(y.Start) : x.Class.CompareTo(y.Class));
        foreach (var match in _matches)
        {
            var bit = 1UL << match.Class;
            if (((_covered[match.Start] | _covered[match.End - 1]) & bit) != 0)
                continue;
            var kind = (uint)match.Class;
            for (var i = match.Start; i < match.End; i++)
            {
                _covered[i] |= bit;
                _cues[i].Add(FeatureKey.Of(31, kind, Position(i, match.Start, match.End)));
            }
        }
    }

    private void AddCompanies(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var length = companies.LongestAt(text.AsSpan(start));
            if (length == 0)
                continue;
            var isWord = _positions[start] is 0 or 3 && _positions[start + length - 1] is 2 or 3 ? 1u : 0u;
            for (var i = start; i < start + length; i++)
                _cues[i].Add(FeatureKey.Of(36, Position(i, start, start + length), (uint)length, isWord));
        }
    }

    /// <summary>0 begin, 1 inside, 2 end, 3 whole.</summary>
    private static byte Position(int i, int start, int end) => (byte)(
        i == start ? (i == end - 1 ? 3 : 0) : i == end - 1 ? 2 : 1);

    /// <summary>How a word in Latin letters is written, and about how long it is; 0 for others.</summary>
    private static uint LatinShape(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiLetter(word[0]))
            return 0;
        var rest = word[1..];
        var kind = char.IsAsciiLetterLower(word[0]) ? 1u : rest.IsEmpty ? 2u
            : !rest.ContainsAnyInRange('a', 'z') ? 3u : !rest.ContainsAnyInRange('A', 'Z') ? 4u : 5u;
        return kind << 4 | (uint)Math.Min(word.Length, 9) | (rest.ContainsAnyInRange('0', '9') ? 128u : 0);
    }

    private static uint KindOf(char c) => c switch
    {
        Edge => 0u,
        >= 'a' and <= 'z' => 1,
        >= '0' and <= '9' => 2,
        '“' or '‘' or '「' or '《' or '『' or '【' => 3,
        '”' or '’' or '」' or '》' or '』' or '】' => 4,
        '(' or '[' => 5,
        ')' or ']' => 6,
        '、' => 7,
        ',' or ';' or ':' => 8,
        '。' or '!' or '?' => 9,
        ' ' => 10,
        '·' or '.' or '-' or '&' => 11,
        >= '\u4E00' and <= '\u9FFF' => 12,
        _ => 13,
    };
}
