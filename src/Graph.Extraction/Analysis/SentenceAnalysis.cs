using System.Collections.Immutable;
using Graph.Model.Articles;
using Graph.Model.Text;

namespace Graph.Extraction.Analysis;

/// <summary>A sentence and the mentions in it: what claims are found in.</summary>
/// <param name="Text">The folded text; the spans index it.</param>
/// <param name="Mentions">In order of their places; they do not overlap.</param>
internal sealed record SentenceAnalysis(Sentence Sentence, FoldedText Text, ImmutableArray<MentionSpan> Mentions)
{
    public string Folded => Text.Folded;
}
