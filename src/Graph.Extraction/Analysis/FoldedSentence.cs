using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Text;

namespace Graph.Extraction.Analysis;

/// <summary>A sentence with the folded copy that all matching works on.</summary>
internal sealed record FoldedSentence(Sentence Sentence, FoldedText Text)
{
    /// <summary>The folded text; all spans index it, in UTF-16 units.</summary>
    public string Folded => Text.Folded;

    /// <summary>A stretch of the folded text as a place in the article.</summary>
    public Place PlaceOf(int start, int end) =>
        new(Sentence.Position, Sentence.Start + Text.ToPrinted(start), Sentence.Start + Text.ToPrintedEnd(end));

    public static FoldedSentence Of(Sentence sentence) => new(sentence, FoldedText.Of(sentence.Text));
}
