using Graph.Extraction.Lexicons;
using Graph.Extraction.Mentions.Deciding;
using Graph.Extraction.Mentions.Tagging;
using Graph.Segmentation;

namespace Graph.Training;

/// <summary>What of the product the training uses.</summary>
internal static class Resources
{
    public static WordClasses Classes { get; } = WordClasses.Load();

    public static CompanyNames Companies { get; } = CompanyNames.Load();

    public static FeatureExtractor FeatureExtractor() => new(new JiebaSegmenter(), Classes, Companies);

    public static CandidateFeatures CandidateFeatures() => new(Classes, Companies);
}
