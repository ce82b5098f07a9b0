using System.Collections.Immutable;
using Graph.Extraction.Mentions.Tagging;

namespace Graph.Extraction.Mentions.Deciding;

/// <summary>An article's folded sentences, to be searched as one text.</summary>
internal sealed class ArticleText
{
    private const char Break = '\n';
    private readonly string _joined;
    private readonly int[] _starts;

    public ArticleText(ImmutableArray<string> sentences)
    {
        Sentences = sentences;
        _joined = string.Join(Break, sentences);
        _starts = new int[sentences.Length];
        for (var i = 1; i < _starts.Length; i++)
            _starts[i] = _starts[i - 1] + sentences[i - 1].Length + 1;
    }

    public ImmutableArray<string> Sentences { get; }

    /// <summary>Where a form stands, not within a Latin word or a number, in order; its places do not overlap.</summary>
    public IEnumerable<(int Sentence, int Start)> PlacesOf(string form)
    {
        for (var at = _joined.IndexOf(form, StringComparison.Ordinal); at >= 0; at = _joined.IndexOf(form, at + form.Length, StringComparison.Ordinal))
        {
            if (NameBoundary.IsInsideWord(_joined, at) || NameBoundary.IsInsideWord(_joined, at + form.Length))
                continue;
            var sentence = Array.BinarySearch(_starts, at);
            if (sentence < 0)
                sentence = ~sentence - 1;
            yield return (sentence, at - _starts[sentence]);
        }
    }
}
