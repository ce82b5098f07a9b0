using Graph.Evaluation;
using Graph.Extraction.Claims;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Reading;
using Graph.Training.Claims;

namespace Graph.Extraction.Tests.Claims;

public class GoldMentionsTests
{
    [RequiresSettingFact(Setting.Gold)]
    public void Between_the_right_mentions_the_rules_find_the_relations_of_the_posts()
    {
        var finder = new ClaimFinder();
        var golds = new List<Annotation>();
        var found = new List<Annotation>();
        foreach (var path in Directory.EnumerateFiles(Setting.Value(Setting.Gold), "*.gold.json").Order(StringComparer.Ordinal))
        {
            var gold = Annotation.Parse(File.ReadAllText(path));
            if (ArticleOf(gold) is not { } article || ArticleReader.Read(article) is not ReadResult.Accepted { Article: var read })
                continue;
            var analysis = GoldMentions.Place(read, [.. gold.Entities.Concat(gold.OptionalEntities)
                .Select(entity => new GoldThing(Enum.Parse<EntityType>(entity.Type), [entity.Name, .. entity.Aliases]))]);
            golds.Add(gold);
            found.Add(FoundFacts.Of(new ArticleExtraction(read, "", analysis.Mentions, analysis.SameAs, [], finder.Find(analysis)), gold.Article));
        }

        var tallies = Scorer.Score(golds, found);

        Assert.NotEmpty(golds);
        Assert.Equal((0, 0), (tallies["INVESTED_IN rounds"].Wrong, tallies["INVESTED_IN rounds"].Missed));
        Assert.InRange(tallies["RELATIONS all"].F1, 0.9, 1);
    }

    private static string? ArticleOf(Annotation gold) =>
        Environment.GetEnvironmentVariable(Setting.Articles) is { } folder && File.Exists(Path.Combine(folder, gold.Article))
            ? Path.Combine(folder, gold.Article) : null;
}
