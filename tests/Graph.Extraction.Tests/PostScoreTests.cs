using Graph.Evaluation;
using Graph.Reading;

namespace Graph.Extraction.Tests;

public class PostScoreTests
{
    [RequiresSettingFact(Setting.Gold)]
    public void Finds_the_core_entities_of_the_posts() => Assert.InRange(CoreF1(Environment.GetEnvironmentVariable(Setting.Articles)), 0.80, 1);

    [RequiresSettingFact(Setting.Gold)]
    public void Finds_the_core_entities_of_articles_it_has_not_seen() => Assert.InRange(CoreF1(Setting.Value(Setting.Gold)), 0.84, 1);

    // Over the articles of a folder that have gold.
    private static double CoreF1(string? articles)
    {
        var extractor = new Extractor();
        var golds = new List<Annotation>();
        var found = new List<Annotation>();
        foreach (var path in Directory.EnumerateFiles(Setting.Value(Setting.Gold), "*.gold.json").Order(StringComparer.Ordinal))
        {
            var gold = Annotation.Parse(File.ReadAllText(path));
            if (articles is null || ArticleReader.Read(Path.Combine(articles, gold.Article)) is not ReadResult.Accepted { Article: var article })
                continue;
            golds.Add(gold);
            found.Add(FoundFacts.Of(extractor.Extract(article), gold.Article));
        }
        return Scorer.Score(golds, found)["ENTITIES core"].F1;
    }
}
