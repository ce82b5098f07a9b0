using Graph.Segmentation.Dictionaries;

namespace Graph.Segmentation;

/// <summary>The words of a lexicon that begin a text, shortest first; for <c>foreach</c>.</summary>
public ref struct PrefixMatches
{
    private readonly Lexicon _lexicon;
    private readonly ReadOnlySpan<char> _text;
    private LexiconNode _node;
    private int _length;

    internal PrefixMatches(Lexicon lexicon, ReadOnlySpan<char> text)
    {
        _lexicon = lexicon;
        _text = text;
        _node = LexiconNode.Root;
    }

    /// <summary>The word last found.</summary>
    public readonly LexiconMatch Current => new(_length, new LexiconEntry(_lexicon.Frequency(_node), _lexicon.Tag(_node)));

    /// <summary>Goes on to the next longer word; false where there is none.</summary>
    public bool MoveNext()
    {
        while (_length < _text.Length)
        {
            _node = _lexicon.Child(_node, _text[_length]);
            if (_node == LexiconNode.None)
                return false;
            _length++;
            if (_lexicon.Frequency(_node) > 0)
                return true;
        }
        return false;
    }

    /// <summary>Itself, as <c>foreach</c> asks for it.</summary>
    public readonly PrefixMatches GetEnumerator() => this;
}
