using Graph.Extraction;

namespace Graph.Bench;

/// <summary>Files to an embedded graph, empty at each start, against <c>jieba.posseg</c> over the same files, each on one core.</summary>
internal sealed class IngestMeasurement : IMeasurement
{
    public string Name => "ingest";

    public string Summary => "characters a second the whole way into an empty embedded store, against jieba.posseg";

    public string Arguments => Corpus.Usage;

    public void Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        var corpus = Corpus.Read(arguments);
        var extractor = new Extractor();
        using var jieba = new PythonJieba(corpus.Files);
        AgainstJieba.Measure(
            corpus,
            jieba,
            () =>
            {
                using var graph = new EmbeddedGraph();
                graph.Write(corpus.Extract(extractor));
            },
            output);
    }
}
