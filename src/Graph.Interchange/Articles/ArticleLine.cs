using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Model.Extraction;

namespace Graph.Interchange.Articles;

/// <summary>
/// An article with all that was found in it as one line of JSON: its fields and text, sentences, mentions, explanations
/// and claims. Mentions have numbers, by which the others name them; offsets count code points of <c>text</c>. What a line
/// says besides is passed over.
/// </summary>
public static class ArticleLine
{
    /// <summary>On one line, Chinese as it is.</summary>
    internal static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the members of the line's object into one that is open.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, ArticleExtraction extraction) =>
        new ArticleJsonWriter(writer, extraction).Write();

    /// <summary>The line, without an end.</summary>
    public static string Print(ArticleExtraction extraction)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Form))
        {
            writer.WriteStartObject();
            WriteMembers(writer, extraction);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Reads what <see cref="Print"/> prints, and holds it against itself: a text that is not at its offset is refused.</summary>
    /// <exception cref="FormatException">It is no such line; the message says what is wrong with it, on one line.</exception>
    public static ArticleExtraction Parse(string line)
    {
        using var document = JsonMembers.Parse(line);
        return ArticleJsonReader.Read(document.RootElement);
    }
}
