using System.Text;

namespace Graph.Reading.Tests;

public class FileTests
{
    private const string Post = "---\ntitle: 融資消息\n---\n雲杉機器人完成A輪融資。";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 bom", "gb18030", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_post_reads_the_same_in_every_encoding(string name)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 bom" => new UTF8Encoding(true),
            "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
            _ => Encoding.GetEncoding(name),
        };
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Post)];

        var read = Assert.IsType<ReadResult.Accepted>(ArticleReader.Read(bytes, "post.md"));

        Assert.Equal("融資消息\n雲杉機器人完成A輪融資。", read.Article.Text);
        Assert.Equal(Reading.Article(Post).ContentHash, read.Article.ContentHash);
    }

    [Fact]
    public void Utf8_with_a_broken_character_is_refused_and_not_guessed_at()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Post), 0xE4, 0xBA];

        Assert.Equal($"is broken UTF-8 at byte {bytes.Length - 2}", Reading.Refusal(bytes));
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        Assert.Equal("is empty", Reading.Refusal(""));
        Assert.Equal("is empty", Reading.Refusal("  \n\uFEFF \n".Replace("\uFEFF", "")));
    }

    [Fact]
    public void A_binary_file_is_refused()
    {
        Assert.Equal("is binary", Reading.Refusal([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13]));
        Assert.Equal("is binary", Reading.Refusal("\u0001\u0002\u0003\u0004 abc"));
    }

    [Fact]
    public void A_post_without_text_is_refused()
    {
        Assert.Equal("holds no text of an article", Reading.Refusal("---\nlayout: post\n---\n<p><img src='a.png'></p>"));
        Assert.Equal("holds no text of an article", Reading.Refusal("12345 -- 67\n", "numbers.txt"));
        Assert.Equal("holds a title and no text", Reading.Refusal("---\ntitle: 云杉机器人完成融资\n---\n<p><img src='a.png'></p>"));
    }

    [Fact]
    public void What_is_not_in_Chinese_is_refused()
    {
        Assert.Equal("is not in Chinese", Reading.Refusal("server {\n  listen 80;\n  root /var/www;\n}\n", "renamed.txt"));
        Assert.Equal("is not in Chinese", Reading.Refusal("# 设置\nserver {\n  listen 80;\n  root /var/www;\n  location / { try_files $uri $uri/ =404; }\n}\n", "renamed.txt"));
        Assert.Equal("云杉机器人", Reading.Article("---\ntitle: 云杉机器人\n---\nYunshan Robotics closed its Series B round, led by Qinghe Ventures.").Title);
    }

    [Fact]
    public void Broken_front_matter_is_refused_with_its_place()
    {
        var reason = Reading.Refusal("---\ntitle: 题\ntags: [甲, 乙\n---\n正文。");

        Assert.StartsWith("front matter is not valid YAML: line ", reason);
        Assert.DoesNotContain('\n', reason);
        Assert.Equal("front matter is not valid YAML", Reading.Refusal("---\ntitle: [a\ndate: : :\n---\n正文。"));
        Assert.Equal("front matter opens with --- and does not end", Reading.Refusal("---\ntitle: 题\n正文。"));
    }

    [Fact]
    public void Whatever_stands_in_front_matter_is_read_or_refused()
    {
        const string Marks = "[]{}:,-?!&*#|>'\"%@` \n\ta键";
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var head = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Marks[random.Next(Marks.Length)]));
            ArticleReader.Read(Encoding.UTF8.GetBytes($"---\n{head}\n---\n正文。"), "post.md");
        }
    }

    [Fact]
    public void What_is_nested_without_end_is_refused()
    {
        Assert.Equal("front matter is nested too deeply", Reading.Refusal("---\na: " + new string('[', 50_000) + "\n---\n正文。"));
        Assert.Equal("its Markdown is nested too deeply", Reading.Refusal(new string('>', 50_000) + " 正文。"));
        Assert.Equal("its HTML is nested too deeply", Reading.Refusal(string.Concat(Enumerable.Repeat("<div>", 50_000)) + "正文。"));
    }

    [Fact]
    public void A_file_with_one_line_of_200_MB_is_refused_unread()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var file = File.Create(path))
                file.SetLength(200L * 1024 * 1024); // sparse: costs no disk
            var before = GC.GetAllocatedBytesForCurrentThread();

            var refused = Assert.IsType<ReadResult.Refused>(ArticleReader.Read(path));

            Assert.Equal("is larger than 4 MiB, more than an article holds", refused.Reason);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8L * 1024 * 1024);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_long_line_is_cut_into_sentences_of_bounded_length()
    {
        var article = Reading.Article(string.Concat(Enumerable.Repeat("没有句号的一段话，", 100_000)), "line.txt");

        Assert.All(article.Sentences, sentence => Assert.InRange(sentence.Text.Length, 1, 500));
        Assert.Equal(article.Text, string.Concat(article.Sentences.Select(sentence => sentence.Text)));
    }

    [Fact]
    public void A_folder_and_a_missing_file_are_refused()
    {
        Assert.Equal("is a folder", Assert.IsType<ReadResult.Refused>(ArticleReader.Read(Path.GetTempPath())).Reason);
        var missing = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "none.md");
        Assert.Equal(new ReadResult.Refused(missing, "does not exist"), ArticleReader.Read(missing));
    }
}
