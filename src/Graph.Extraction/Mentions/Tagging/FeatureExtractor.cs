using Graph.Extraction.Lexicons;
using Graph.Segmentation;

namespace Graph.Extraction.Mentions.Tagging;

/// <summary>
/// Describes each character of a sentence by what stands around it: characters, words, lexicon classes, company names,
/// brackets and quotes. Linear in the sentence's length. Not thread-safe: it keeps its buffers.
/// </summary>
internal sealed class FeatureExtractor(ISegmenter segmenter, WordClasses classes, CompanyNames companies)
{
    private const char Edge = '\0';

    private readonly List<ClassMatch> _matches = [];
    private uint[] _words = [];
    private uint[] _tags = [];
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
        var n = text.Length;
        char At(int i) => i < 0 || i >= n ? Edge : text[i] is '・' or '•' or '‧' ? '·' : char.ToLowerInvariant(text[i]);

        for (var i = 0; i < n; i++)
        {
            char c = At(i), b = At(i - 1), a = At(i - 2), d = At(i + 1), e = At(i + 2);
            rows.Add(FeatureKey.Of(1, c));
            rows.Add(FeatureKey.Of(2, b));
            rows.Add(FeatureKey.Of(3, d));
            rows.Add(FeatureKey.Of(4, a));
            rows.Add(FeatureKey.Of(5, e));
            rows.Add(FeatureKey.Of(6, b, c));
            rows.Add(FeatureKey.Of(7, c, d));
            rows.Add(FeatureKey.Of(8, a, b));
            rows.Add(FeatureKey.Of(9, d, e));
            rows.Add(FeatureKey.Of(10, b, d));
            rows.Add(FeatureKey.Of(11, a, b, c));
            rows.Add(FeatureKey.Of(12, b, c, d));
            rows.Add(FeatureKey.Of(13, c, d, e));
            rows.Add(FeatureKey.Of(14, Shape(a) | Shape(b) << 4 | Shape(c) << 8 | Shape(d) << 12 | Shape(e) << 16));

            var t = _tokenOf[i];
            var position = _positions[i];
            uint word = _words[t + 2], before = _words[t + 1], after = _words[t + 3];
            uint tag = _tags[t + 2], tagBefore = _tags[t + 1], tagAfter = _tags[t + 3];
            rows.Add(FeatureKey.Of(20, position, word));
            rows.Add(FeatureKey.Of(21, position, tag));
            rows.Add(FeatureKey.Of(22, position, before));
            rows.Add(FeatureKey.Of(23, position, after));
            rows.Add(FeatureKey.Of(24, position | tag << 8, tagBefore, tagAfter));
            rows.Add(FeatureKey.Of(25, position, before, word));
            rows.Add(FeatureKey.Of(26, position, word, after));
            rows.Add(FeatureKey.Of(27, position, _words[t], before));
            rows.Add(FeatureKey.Of(28, position, after, _words[t + 4]));
            rows.Add(FeatureKey.Of(29, position, _words[t + 4]));
            rows.Add(FeatureKey.Of(30, position, _words[t]));

            foreach (var cue in _cues[i])
                rows.Add(cue);

            if (enclosure[i] != 0)
            {
                rows.Add(FeatureKey.Of(40, enclosure[i]));
                rows.Add(FeatureKey.Of(41, enclosure[i], position | tag << 8));
            }
            rows.EndCharacter();
        }
    }

    private void Prepare(string text, IReadOnlyList<Token> tokens)
    {
        var n = text.Length;
        if (_tokenOf.Length < n)
        {
            Array.Resize(ref _tokenOf, n);
            Array.Resize(ref _positions, n);
            Array.Resize(ref _covered, n);
            var old = _cues.Length;
            Array.Resize(ref _cues, n);
            for (var i = old; i < n; i++)
                _cues[i] = [];
        }
        if (_words.Length < tokens.Count + 4)
        {
            Array.Resize(ref _words, tokens.Count + 4);
            Array.Resize(ref _tags, tokens.Count + 4);
        }
        _words[0] = _words[1] = _tags[0] = _tags[1] = 1;
        _words[tokens.Count + 2] = _words[tokens.Count + 3] = _tags[tokens.Count + 2] = _tags[tokens.Count + 3] = 2;
        for (var t = 0; t < tokens.Count; t++)
        {
            var token = tokens[t];
            _words[t + 2] = FeatureKey.Text(token.In(text));
            _tags[t + 2] = FeatureKey.Text(token.Tag);
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

    // A character is inside the longest word of a class that covers it, or stands right before or behind a word of a class.
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
            if (match.Start > 0)
                _cues[match.Start - 1].Add(FeatureKey.Of(32, kind));
            if (match.End < text.Length)
                _cues[match.End].Add(FeatureKey.Of(33, kind));
            if (match.Start > 1)
                _cues[match.Start - 2].Add(FeatureKey.Of(34, kind));
            if (match.End + 1 < text.Length)
                _cues[match.End + 1].Add(FeatureKey.Of(35, kind));
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

    private static uint Shape(char c) => c switch
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
