using Graph.Extraction.Analysis;
using Graph.Extraction.Lexicons;
using Graph.Extraction.Mentions.Tagging;
using Graph.Segmentation;

namespace Graph.Extraction.Mentions;

/// <summary>Finds the stretches of an article's sentences that name something.</summary>
internal sealed class MentionFinder
{
    private readonly ThreadLocal<Tagger> _tagger;

    public MentionFinder(TaggerModel model, WordClasses classes)
    {
        var segmenter = new JiebaSegmenter();
        var companies = CompanyNames.Load();
        _tagger = new(() => new Tagger(new FeatureExtractor(segmenter, classes, companies), model));
    }

    /// <summary>For each sentence its spans, in order, not overlapping.</summary>
    public IReadOnlyList<EntitySpan>[] Find(IReadOnlyList<FoldedSentence> sentences) =>
        _tagger.Value!.Tag([.. sentences.Select(sentence => sentence.Folded)]);
}
