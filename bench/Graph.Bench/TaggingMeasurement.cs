using Graph.Extraction.Analysis;
using Graph.Extraction.Lexicons;
using Graph.Extraction.Mentions.Tagging;
using Graph.Reading;
using Graph.Segmentation;

namespace Graph.Bench;

/// <summary>The names that the tagger finds in the sentences of articles, against <c>jieba.posseg</c> over the same text, each on one core.</summary>
internal sealed class TaggingMeasurement : IMeasurement
{
    public string Name => "tagging";

    public string Summary => "characters a second of articles' text through the tagger of names, against jieba.posseg";

    public string Arguments => Corpus.Usage;

    public void Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        var articles = Corpus.Read(arguments).Files.Select(ArticleReader.Read).OfType<ReadResult.Accepted>().Select(read => read.Article).ToList();
        var sentences = articles.SelectMany(article => article.Sentences).Select(sentence => FoldedSentence.Of(sentence).Folded).ToList();
        var tagger = new Tagger(new FeatureExtractor(new JiebaSegmenter(), WordClasses.Load(), CompanyNames.Load()), TaggerModel.Load());

        // Both read the text of the articles, without what is around it in their files.
        var folder = Directory.CreateTempSubdirectory("graph-bench-");
        try
        {
            for (var i = 0; i < articles.Count; i++)
                File.WriteAllText(Path.Combine(folder.FullName, $"{i:00000}.txt"), articles[i].Text);
            var texts = Corpus.Read([folder.FullName]);
            using var jieba = new PythonJieba(texts.Files);
            AgainstJieba.Measure(
                texts,
                jieba,
                () =>
                {
                    foreach (var sentence in sentences)
                        tagger.Tag(sentence);
                },
                output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
