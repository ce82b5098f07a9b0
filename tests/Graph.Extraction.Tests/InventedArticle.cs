using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Text;

namespace Graph.Extraction.Tests;

/// <summary>An article out of sentences, read by one extractor for all tests.</summary>
internal static class InventedArticle
{
    private static readonly Extractor Extractor = new();

    public static ArticleExtraction Extract(params string[] sentences)
    {
        var text = string.Join('\n', sentences);
        var built = new List<Sentence>();
        var offset = 0;
        foreach (var sentence in sentences)
        {
            var length = CodePoints.Count(sentence);
            built.Add(new Sentence(built.Count, built.Count, offset, offset + length, sentence));
            offset += length + 1;
        }
        return Extractor.Extract(new Article { Id = "invented", Title = sentences[0], Text = text, ContentHash = "", Sentences = [.. built] });
    }
}
