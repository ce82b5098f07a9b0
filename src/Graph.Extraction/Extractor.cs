using System.Globalization;
using Graph.Extraction.Analysis;
using Graph.Extraction.Claims;
using Graph.Extraction.Lexicons;
using Graph.Extraction.Mentions;
using Graph.Extraction.Mentions.Deciding;
using Graph.Extraction.Mentions.Tagging;
using Graph.Extraction.Reference;
using Graph.Model.Articles;
using Graph.Model.Extraction;

namespace Graph.Extraction;

/// <summary>
/// The stage “extract”: from an article to what it says. Holds rules, lexicons and models; reading them takes a moment, so
/// make one and keep it. Safe to use from several threads.
/// </summary>
public sealed class Extractor
{
    private static readonly string BuiltIn = ExtractionFingerprint.Compute();

    private readonly MentionFinder _mentions;
    private readonly ReferenceResolver _references;
    private readonly ClaimFinder _claims = new();

    public Extractor()
        : this(TaggerModel.Load(), DecisionModel.Load())
    {
    }

    internal Extractor(TaggerModel tagger, DecisionModel decision)
    {
        var classes = WordClasses.Load();
        _mentions = new MentionFinder(tagger, decision, classes);
        _references = new ReferenceResolver();
    }

    /// <summary>Names the rules, lexicons and models, and <see cref="LeastConfidence"/>; an extraction by another fingerprint may differ.</summary>
    public string Fingerprint => LeastConfidence == 0 ? BuiltIn : string.Create(CultureInfo.InvariantCulture, $"{BuiltIn}-{LeastConfidence}");

    /// <summary>Claims that are less sure are left out; from 0, for all, to 1.</summary>
    public double LeastConfidence { get; init; }

    /// <summary>Everything the article says: who is named, who is meant within the article, what is claimed.</summary>
    public ArticleExtraction Extract(Article article) => Review(article, withRejected: false).Extraction;

    /// <summary>The same, with what was nearly taken for a name.</summary>
    public ExtractionReview Review(Article article) => Review(article, withRejected: true);

    /// <summary>The first half of the stage: who is named, and who is meant.</summary>
    internal ArticleAnalysis Analyse(Article article) => Name(article).Analysis;

    private ExtractionReview Review(Article article, bool withRejected)
    {
        var (analysis, sentences, proposed, spans) = Name(article);
        var claims = _claims.Find(analysis).RemoveAll(claim => claim.Confidence < LeastConfidence);
        return new ExtractionReview(
            analysis.ToExtraction(Fingerprint, claims), withRejected ? RejectedNames.Of(proposed, spans, sentences) : []);
    }

    private (ArticleAnalysis Analysis, FoldedSentence[] Sentences, ArticleCandidates Proposed, IReadOnlyList<EntitySpan>[] Spans) Name(Article article)
    {
        var sentences = article.Sentences.Select(FoldedSentence.Of).ToArray();
        var proposed = _mentions.Propose(sentences);
        var spans = _mentions.Decide(proposed);
        return (_references.Resolve(article, sentences, spans), sentences, proposed, spans);
    }
}
