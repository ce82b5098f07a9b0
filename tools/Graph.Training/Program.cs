using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Extraction;
using Graph.Extraction.Analysis;
using Graph.Extraction.Lexicons;
using Graph.Extraction.Mentions;
using Graph.Extraction.Mentions.Deciding;
using Graph.Extraction.Mentions.Tagging;
using Graph.Segmentation;
using Graph.Training;

const string Usage = """
    train    GOLD_DIR ARTICLES DATA MODELS    writes the models; DATA holds cluener/, msra_test/, resume_ner/, finre/, smoothnlp/; - for none
    validate GOLD_DIR ARTICLES DATA OUT       cross-validates: predictions for each article by models that have not seen it
    decide   GOLD_DIR ARTICLES DATA MODELS    writes decision.tsv only: after a change of name rules or candidate features
    predict  GOLD_DIR ARTICLES OUT            predictions by the built-in models

    With FOLD_CACHE set to a prefix of paths, the taggers of the folds are kept there and taken from there.
    """;
if (args.Length < 4)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

const int Epochs = 10;
const int Folds = 3;
var classes = WordClasses.Load();
var companies = CompanyNames.Load();
var features = new FeatureExtractor(new JiebaSegmenter(), classes, companies);
var evidence = new CandidateFeatures(classes, companies);
var articles = Corpora.Articles(args[1], args[2]);
switch (args)
{
    case ["train", _, _, var data, var models]:
    {
        FitDecision(data, models);
        using var tagger = File.Create(Path.Combine(models, "tagger.bin"));
        FitTagger(articles, data).Write(tagger);
        return 0;
    }
    case ["decide", _, _, var data, var models]:
        FitDecision(data, models);
        return 0;
    case ["validate", _, _, var data, var target]:
    {
        var taggers = Taggers(data);
        var cases = Cases(taggers);
        using var writer = new StreamWriter(target);
        // Not by the folds of the taggers: each tagger's scores are learned from and judged on.
        for (var part = 0; part < 5; part++)
        {
            var decision = DecisionTrainer.Fit([.. cases.Where((_, i) => i / Folds % 5 != part).SelectMany(list => list)]);
            for (var fold = 0; fold < Folds; fold++)
                Predict([.. articles.Where((_, i) => i / Folds % 5 == part && i % Folds == fold)], new Extractor(taggers[fold], decision), writer);
        }
        return 0;
    }
    case ["predict", _, _, var target]:
    {
        using var writer = new StreamWriter(target);
        Predict(articles, new Extractor(), writer);
        return 0;
    }
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

void FitDecision(string data, string models)
{
    using var file = new StreamWriter(Path.Combine(models, "decision.tsv"));
    DecisionTrainer.Fit([.. Cases(Taggers(data)).SelectMany(list => list)]).Write(file);
}

// A tagger for each fold, which has not seen the fold's articles.
TaggerModel[] Taggers(string data)
{
    var cache = Environment.GetEnvironmentVariable("FOLD_CACHE");
    return [.. Enumerable.Range(0, Folds).Select(fold =>
    {
        var path = $"{cache}{fold}.bin";
        if (cache is not null && File.Exists(path))
            return TaggerModel.Read(File.OpenRead(path));
        var written = new MemoryStream();
        FitTagger(articles.Where((_, i) => i % Folds != fold), data).Write(written);
        if (cache is not null)
            File.WriteAllBytes(path, written.ToArray());
        return TaggerModel.Read(new MemoryStream(written.ToArray()));
    })];
}

// For each article what its fold's tagger proposes, and whether it is right; what is optional is left out.
List<List<(List<(string Name, double Value)> Features, bool IsName)>> Cases(TaggerModel[] taggers)
{
    var finders = taggers.Select(tagger => new MentionFinder(tagger, new DecisionModel(new Dictionary<string, double>()), classes)).ToList();
    return [.. articles.Select((article, i) =>
    {
        var proposed = finders[i % Folds].Propose([.. article.Article.Sentences.Select(FoldedSentence.Of)]);
        return proposed.All.Where(candidate => article.Judge(candidate.Type, candidate.Form) is not null)
            .Select(candidate => (evidence.Of(candidate, proposed), article.Judge(candidate.Type, candidate.Form)!.Value)).ToList();
    })];
}

PerceptronTrainer FitTagger(IEnumerable<GoldArticle> set, string data)
{
    var examples = set.SelectMany(article => article.Examples()).ToList();
    if (data != "-")
    {
        examples.AddRange(Corpora.Cluener(Path.Combine(data, "cluener/train.json"), 1));
        examples.AddRange(Corpora.Msra(Path.Combine(data, "msra_test/msra_test.txt"), 2));
        examples.AddRange(Corpora.Bmes(Path.Combine(data, "resume_ner/train.char.bmes"), 3));
        examples.AddRange(Corpora.FundingEvents(Path.Combine(data, "smoothnlp/SmoothNLP投资事件数据集样本2k.csv"), 5));
        examples.AddRange(Corpora.FinRe(Path.Combine(data, "finre/train.txt"), 4));
    }
    var trainer = new PerceptronTrainer(examples, features);
    trainer.Train(Epochs, seed: 1);
    return trainer;
}

static void Predict(List<GoldArticle> set, Extractor extractor, StreamWriter writer)
{
    var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    foreach (var gold in set)
    {
        var extraction = extractor.Extract(gold.Article);
        var heads = extraction.Heads();
        var entities = heads.GroupBy(pair => pair.Value).Select(group => new
        {
            type = group.Key.Type.ToString(),
            name = group.Key.Form,
            aliases = group.Select(pair => pair.Key.Form).Where(form => form != group.Key.Form).Distinct(),
        });
        writer.WriteLine(JsonSerializer.Serialize(new { article = gold.Name, entities, relations = Array.Empty<object>() }, options));
    }
}
