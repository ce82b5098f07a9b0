using System.Text;
using Graph.Model.Articles;

namespace Graph.Reading.Tests;

internal static class Reading
{
    public static Article Article(string text, string name = "post.md") => Accepted(text, name).Article;

    public static ReadResult.Accepted Accepted(string text, string name = "post.md") =>
        Assert.IsType<ReadResult.Accepted>(ArticleReader.Read(Encoding.UTF8.GetBytes(text), name));

    public static string Refusal(string text, string name = "post.md") => Refusal(Encoding.UTF8.GetBytes(text), name);

    public static string Refusal(byte[] bytes, string name = "post.md") =>
        Assert.IsType<ReadResult.Refused>(ArticleReader.Read(bytes, name)).Reason;

    public static string[] Sentences(string paragraph) =>
        [.. Article("---\ntitle: 六月八日的一条新闻\n---\n" + paragraph).Sentences.Skip(1).Select(sentence => sentence.Text)];
}
