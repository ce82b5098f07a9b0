using Graph.Segmentation;

namespace Graph.Bench;

/// <summary>Words and parts of speech of texts in memory, against <c>jieba.posseg</c> over the same files, each on one core.</summary>
internal sealed class SegmentationMeasurement : IMeasurement
{
    public string Name => "segmentation";

    public string Summary => "characters a second through segmentation and tagging, against jieba.posseg";

    public string Arguments => Corpus.Usage;

    public void Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        var corpus = Corpus.Read(arguments);
        // First, so that the time includes what a process pays once: reading the data, compiling the code.
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var segmenter = new JiebaSegmenter();
        segmenter.Segment("顾砚秋。");
        var load = clock.GetElapsedTime(start).TotalSeconds;

        using var jieba = new PythonJieba(corpus.Files);
        AgainstJieba.Measure(
            corpus,
            jieba,
            () =>
            {
                foreach (var text in corpus.Texts)
                    segmenter.Segment(text);
            },
            output);

        output.WriteLine($"load          Graph {1000 * load,12:N1} ms    jieba.posseg {1000 * jieba.LoadSeconds,12:N1} ms");
    }
}
