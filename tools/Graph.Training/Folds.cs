using Graph.Extraction;
using Graph.Extraction.Analysis;
using Graph.Extraction.Mentions;
using Graph.Extraction.Mentions.Deciding;
using Graph.Extraction.Mentions.Tagging;
using Graph.Model.Ontology;
using Graph.Training.Corpora;
using Graph.Training.Deciding;
using Graph.Training.Tagging;

namespace Graph.Training;

/// <summary>A tagger for each fold of the articles, which has not seen them.</summary>
internal sealed class Folds
{
    public const int Count = 3;
    private readonly Sources _sources;
    private readonly TaggerModel[] _taggers;

    private Folds(Sources sources, TaggerModel[] taggers) => (_sources, _taggers) = (sources, taggers);

    public static Folds Train(Sources sources)
    {
        var cache = Environment.GetEnvironmentVariable("FOLD_CACHE");
        var taggers = new TaggerModel[Count];
        var pretrained = new Lazy<PretrainedVectors>(() => PretrainedVectors.Of(sources.Texts, new TrainingSettings()));
        Parallel.For(0, Count, fold =>
        {
            var path = $"{cache}{fold}.bin";
            if (cache is null || !File.Exists(path))
            {
                var written = TaggerTrainer.Fit(sources.Without(fold), pretrained.Value);
                taggers[fold] = TaggerModel.Read(new MemoryStream(written));
                if (cache is not null)
                    File.WriteAllBytes(path, written);
                return;
            }
            using var file = File.OpenRead(path);
            taggers[fold] = TaggerModel.Read(file);
        });
        return new Folds(sources, taggers);
    }

    /// <summary>Which fold an article is in: by its name, whatever others there are.</summary>
    public static int Of(GoldArticle article) => (int)(FeatureKey.Text(article.Name) % Count);

    public TaggerModel Tagger(int fold) => _taggers[fold];

    /// <summary>The decision that <see cref="Cases"/> teach; the posts' count twice, being what it is made for.</summary>
    /// <param name="isLeftOut">Which posts, by index, it must not see.</param>
    public DecisionModel Decide(List<List<(List<(string Name, double Value)> Features, bool IsName)>> cases, Func<int, bool> isLeftOut)
    {
        var posts = cases.Take(_sources.Posts.Count).Where((_, i) => !isLeftOut(i)).SelectMany(list => list).ToList();
        return DecisionTrainer.Fit([.. posts, .. posts, .. cases.Skip(_sources.Posts.Count).SelectMany(list => list)]);
    }

    /// <summary>For each post and then each article of the news what its fold's tagger proposes, and whether it is right; what is optional is left out.</summary>
    public List<List<(List<(string Name, double Value)> Features, bool IsName)>> Cases()
    {
        var features = Resources.CandidateFeatures();
        var finders = _taggers.Select(tagger => new MentionFinder(tagger, new DecisionModel(new Dictionary<string, double>()), Resources.Classes)).ToList();
        return [.. new[] { _sources.Posts, _sources.News }.SelectMany(set => set.Select(article =>
        {
            var proposed = finders[Of(article)].Propose([.. article.Article.Sentences.Select(FoldedSentence.Of)]);
            return proposed.All.Where(candidate => article.Judge(candidate.Type, candidate.Form) is not null)
                .Select(candidate => (features.Of(candidate, proposed), article.Judge(candidate.Type, candidate.Form)!.Value)).ToList();
        }))];
    }
}
