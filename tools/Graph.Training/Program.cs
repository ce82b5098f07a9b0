using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Extraction;
using Graph.Extraction.Lexicons;
using Graph.Extraction.Mentions.Tagging;
using Graph.Segmentation;
using Graph.Training;

const string Usage = """
    train    GOLD_DIR ARTICLES DATA OUT            makes a model; DATA holds cluener/, msra_test/, resume_ner/; - for none
    validate GOLD_DIR ARTICLES DATA FOLDS OUT      cross-validates: predictions for each article by a model that has not seen it
    predict  GOLD_DIR ARTICLES OUT                 predictions by the built-in model
    """;
if (args.Length < 4)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

const int Epochs = 10;
var features = new FeatureExtractor(new JiebaSegmenter(), WordClasses.Load(), CompanyNames.Load());
var articles = Corpora.Articles(args[1], args[2]);
switch (args)
{
    case ["train", _, _, var data, var model]:
    {
        using var file = File.Create(model);
        Train(articles, data, Epochs, file);
        return 0;
    }
    case ["validate", _, _, var data, var count, var target]:
    {
        var folds = int.Parse(count);
        using var writer = new StreamWriter(target);
        for (var fold = 0; fold < folds; fold++)
        {
            var memory = new MemoryStream();
            Train([.. articles.Where((_, i) => i % folds != fold)], data, Epochs, memory);
            memory.Position = 0;
            Predict([.. articles.Where((_, i) => i % folds == fold)], new Extractor(TaggerModel.Read(memory)), writer);
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

void Train(List<GoldArticle> set, string data, int epochs, Stream target)
{
    var examples = set.SelectMany(article => article.Examples()).ToList();
    if (data != "-")
    {
        examples.AddRange(Corpora.Cluener(Path.Combine(data, "cluener/train.json"), 1));
        examples.AddRange(Corpora.Msra(Path.Combine(data, "msra_test/msra_test.txt"), 2));
        examples.AddRange(Corpora.Bmes(Path.Combine(data, "resume_ner/train.char.bmes"), 3));
    }
    Fit(examples, epochs).Write(target);
}

PerceptronTrainer Fit(IReadOnlyList<Example> examples, int epochs)
{
    var trainer = new PerceptronTrainer(examples, features);
    trainer.Train(epochs, seed: 1);
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
