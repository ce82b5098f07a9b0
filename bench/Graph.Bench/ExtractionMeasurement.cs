using Graph.Extraction;

namespace Graph.Bench;

/// <summary>Files to what they say (read + extract), on one core and on all, against <c>jieba.posseg</c> over the same files.</summary>
internal sealed class ExtractionMeasurement : IMeasurement
{
    public string Name => "extraction";

    public string Summary => "characters a second through read + extract, against jieba.posseg";

    public string Arguments => Corpus.Usage;

    public void Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        var corpus = Corpus.Read(arguments);
        var extractor = new Extractor();
        using var jieba = new PythonJieba(corpus.Files);
        AgainstJieba.Measure(
            corpus,
            jieba,
            () => corpus.Extract(extractor).Count(),
            () => corpus.ExtractOnAllCores(extractor).Count(),
            output);
    }
}
