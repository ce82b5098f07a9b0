using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Extraction;
using Graph.Model.Extraction;
using Graph.Training.Corpora;

namespace Graph.Training;

/// <summary>The entities that extraction finds in an article, in the form of its gold.</summary>
internal static class Prediction
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(GoldArticle gold, Extractor extractor)
    {
        var entities = extractor.Extract(gold.Article).Heads().GroupBy(pair => pair.Value).Select(group => new
        {
            type = group.Key.Type.ToString(),
            name = group.Key.Form,
            aliases = group.Select(pair => pair.Key.Form).Where(form => form != group.Key.Form).Distinct(),
        });
        return JsonSerializer.Serialize(new { article = gold.Name, entities, relations = Array.Empty<object>() }, Options);
    }
}
