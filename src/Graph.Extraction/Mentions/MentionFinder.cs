using Graph.Extraction.Analysis;

namespace Graph.Extraction.Mentions;

/// <summary>Finds the stretches of an article's sentences that name something.</summary>
internal sealed class MentionFinder
{
    /// <summary>For each sentence its spans, in order, not overlapping.</summary>
    public IReadOnlyList<EntitySpan>[] Find(IReadOnlyList<FoldedSentence> sentences) =>
        [.. sentences.Select(IReadOnlyList<EntitySpan> (_) => [])];
}
