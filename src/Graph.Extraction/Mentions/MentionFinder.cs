using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Extraction.Lexicons;
using Graph.Extraction.Mentions.Deciding;
using Graph.Extraction.Mentions.Rules;
using Graph.Extraction.Mentions.Tagging;
using Graph.Segmentation;

namespace Graph.Extraction.Mentions;

/// <summary>Finds the stretches of an article's sentences that name something: tag each sentence, then decide over the article.</summary>
internal sealed class MentionFinder
{
    private readonly ThreadLocal<Tagger> _tagger;
    private readonly NameRules _rules = NameRules.Load();
    private readonly WellKnownHouses _houses;
    private readonly NamePatterns _framed = NamePatterns.Framed();
    private readonly NamePatterns _certain = NamePatterns.Certain();
    private readonly Decision _decision;

    public MentionFinder(TaggerModel tagger, DecisionModel decision, WordClasses classes)
    {
        var segmenter = new JiebaSegmenter();
        var companies = CompanyNames.Load();
        _tagger = new(() => new Tagger(new FeatureExtractor(segmenter, classes, companies), tagger));
        _houses = new WellKnownHouses(classes);
        _decision = new Decision(new CandidateFeatures(classes, companies), decision);
    }

    /// <summary>What the tagger and the rules propose.</summary>
    public ArticleCandidates Propose(IReadOnlyList<FoldedSentence> sentences)
    {
        var tagger = _tagger.Value!;
        ImmutableArray<string> texts = [.. sentences.Select(sentence => sentence.Folded)];
        return ArticleCandidates.Of(new ArticleText(texts), [.. texts.Select(tagger.Tag)], _rules, _houses, _framed, _certain);
    }

    /// <summary>For each sentence its names, in order, not overlapping.</summary>
    public IReadOnlyList<EntitySpan>[] Decide(ArticleCandidates proposed) => _decision.Decide(proposed);
}
