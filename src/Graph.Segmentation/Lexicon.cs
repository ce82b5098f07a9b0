using Graph.Segmentation.Dictionaries;

namespace Graph.Segmentation;

/// <summary>
/// The words a segmenter knows, with frequency and part of speech. Immutable: <see cref="With"/> gives another lexicon.
/// Words are compared by UTF-16 code unit, as they stand.
/// </summary>
public sealed class Lexicon
{
    /// <summary>The greatest frequency a word may have.</summary>
    public const long MaxFrequency = 1_000_000_000_000;

    internal const string UnknownTag = "x";
    private static readonly Lazy<Lexicon> LazyDefault = new(LoadDefault);

    private readonly PackedTrie _packed;
    private readonly OverlayTrie? _overlay;
    private readonly List<string> _tags;
    private readonly HashSet<string> _forbidden;

    private Lexicon(PackedTrie packed, OverlayTrie? overlay, IEnumerable<string> tags, IEnumerable<string> forbidden, long total)
    {
        _packed = packed;
        _overlay = overlay;
        _tags = [.. tags];
        _forbidden = [.. forbidden];
        Total = total;
    }

    /// <summary>The dictionary of jieba 0.42.1: 349,045 words. Loaded at first use.</summary>
    public static Lexicon Default => LazyDefault.Value;

    /// <summary>The sum of the frequencies of all words, each time one was set.</summary>
    public long Total { get; private set; }

    /// <summary>Reads a dictionary in jieba's format: a line a word, <c>word frequency tag</c>, separated by one space each.</summary>
    /// <param name="lines">The dictionary; blank lines are skipped.</param>
    /// <param name="name">What errors call it, such as its path.</param>
    /// <exception cref="InvalidDataException">A line is not of that form; the message says where and what is wrong.</exception>
    public static Lexicon Read(TextReader lines, string name)
    {
        var lexicon = new Lexicon(PackedTrie.Empty, new OverlayTrie(), [], [], 0);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (line.TrimStart('\uFEFF').Trim() is not { Length: > 0 } entry)
                continue;
            if (entry.Split(' ') is not [{ Length: > 0 } word, var frequency, var tag])
                throw new InvalidDataException($"{name}:{number}: a line must be 'word frequency tag', not '{entry}'");
            lexicon.Set(word, UserDictionary.Frequency(frequency, name, number), tag);
        }
        return lexicon;
    }

    /// <summary>This lexicon with words added, or replaced where it has them; in order, as jieba's <c>add_word</c> does.</summary>
    public Lexicon With(IEnumerable<LexiconWord> words)
    {
        var lexicon = new Lexicon(_packed, _overlay is null ? new OverlayTrie() : new OverlayTrie(_overlay), _tags, _forbidden, Total);
        foreach (var (word, frequency, tag) in words)
        {
            ArgumentException.ThrowIfNullOrEmpty(word, nameof(words));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(frequency ?? 0, MaxFrequency, nameof(words));
            ArgumentOutOfRangeException.ThrowIfNegative(frequency ?? 0, nameof(words));
            lexicon.Set(word, frequency ?? SuggestedFrequency.Of(word, lexicon), tag);
            if (frequency == 0)
                lexicon._forbidden.Add(word);
        }
        return lexicon;
    }

    /// <summary>Looks a word up; false where it is none.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out LexiconEntry entry)
    {
        var node = Find(word);
        var frequency = Frequency(node);
        entry = frequency > 0 ? new LexiconEntry(frequency, Tag(node)) : default;
        return frequency > 0;
    }

    /// <summary>The words that begin <paramref name="text"/>, shortest first. Nothing is allocated.</summary>
    public PrefixMatches Prefixes(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>Words set to frequency zero, which the model of unknown words must not put together again either.</summary>
    internal bool Forbids(ReadOnlySpan<char> word) =>
        _forbidden.Count > 0 && _forbidden.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    internal LexiconNode Find(ReadOnlySpan<char> word)
    {
        var node = LexiconNode.Root;
        foreach (var unit in word)
        {
            node = Child(node, unit);
            if (node == LexiconNode.None)
                break;
        }
        return node;
    }

    internal LexiconNode Child(LexiconNode node, char unit) => new(
        node.Packed < 0 ? -1 : _packed.Child(node.Packed, unit),
        node.Overlay < 0 || _overlay is null ? -1 : _overlay.Child(node.Overlay, unit));

    /// <summary>The frequency of the word that ends in the node, 0 where none does.</summary>
    internal long Frequency(LexiconNode node) =>
        node.Overlay >= 0 && _overlay!.Frequency(node.Overlay) is var set && set >= 0 ? set
        : node.Packed >= 0 ? _packed.Frequency(node.Packed)
        : 0;

    /// <summary>The natural logarithm of the frequency of a node whose frequency is not 0.</summary>
    internal double LogFrequency(LexiconNode node) =>
        node.Overlay >= 0 && _overlay!.Frequency(node.Overlay) is var set && set >= 0 ? Math.Log(set)
        : _packed.LogFrequency(node.Packed);

    /// <summary>The part of speech; a word set to frequency zero keeps its own.</summary>
    internal string Tag(LexiconNode node)
    {
        var tag = node.Overlay >= 0 ? _overlay!.Tag(node.Overlay) : -1;
        if (tag < 0 && node.Packed >= 0)
            tag = _packed.Tag(node.Packed);
        return tag < 0 ? UnknownTag : _tags[tag];
    }

    private void Set(string word, long frequency, string? tag)
    {
        var index = -1;
        if (tag is not null && (index = _tags.IndexOf(tag)) < 0)
        {
            index = _tags.Count;
            _tags.Add(tag);
        }
        _overlay!.Set(word, frequency, index);
        Total += frequency;
    }

    private static Lexicon LoadDefault()
    {
        using var stream = Packed.Open("dictionary.bin");
        var packed = new PackedTrie(stream);
        return new Lexicon(packed, overlay: null, packed.TagNames, [], packed.Total);
    }
}
