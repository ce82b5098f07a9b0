using System.IO.Compression;
using System.Text;

namespace Graph.Cli.Tests;

[Collection(TestStore.Collection)]
public class BackupTests
{
    private const string Judgements = "- same: [青禾创投, 青禾集团]\n- not_same: [望舒科技, 云杉机器人]\n";

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task A_restored_graph_is_the_one_that_was_backed_up(Engine engine)
    {
        using var folder = new TemporaryFolder();
        var (file, back) = (folder.Of("a.gz"), folder.Of("back.gz"));
        Sampled(folder, "a.db");
        Assert.Equal("8 articles, 2 judgements\n", Graph("backup", file, "--store", folder.Of("a.db")).Done());

        await using var store = await TestStore.NewAsync(engine);
        GraphProcess.Ended There(params string[] args) => GraphProcess.Run(
            [.. args, "--store", store.Address], "", ("NEO4J_USERNAME", store.Username), ("NEO4J_PASSWORD", store.Password));
        Assert.StartsWith("8 articles added, 0 replaced, 0 unchanged; 2 judgements\n", There("restore", file).Done());
        Assert.Contains("0 nodes, 0 relationships, 0 properties written\n", There("restore", file).Done());

        var dump = Graph("dump", "--store", folder.Of("a.db")).Done();
        Assert.Equal(dump, There("dump").Done());
        Assert.Equal("all that must hold does\n", There("verify").Done());
        foreach (var format in new[] { "graphml", "ftm" })
            Assert.Equal(Graph("export", "--format", format, "--store", folder.Of("a.db")).Done(), There("export", "--format", format).Done());

        There("backup", back).Done();
        Assert.Equal(Text(file), Text(back));
        Graph("restore", back, "--store", folder.Of("b.db")).Done();
        Assert.Equal(dump, Graph("dump", "--store", folder.Of("b.db")).Done());
    }

    [Fact]
    public void A_file_that_is_not_whole_is_refused_in_one_line_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        Sampled(folder, "a.db");
        var file = folder.Of("a.gz");
        Graph("backup", file, "--store", folder.Of("a.db")).Done();
        var (bytes, text) = (File.ReadAllBytes(file), Text(file));
        var lines = text.Split('\n');

        Refused("is no backup of a graph", "{}"u8.ToArray());
        Refused("is no backup of a graph", Gzip("{}\n"));
        Refused("cut off", []);
        Refused("cut off", bytes[..(bytes.Length / 2)]);
        Refused("cut off", Gzip(string.Join('\n', lines[..5]) + "\n"));
        Refused("its checksum does not fit", Gzip(text.Replace("\"confidence\":0.9", "\"confidence\":0.8", StringComparison.Ordinal)));
        Refused("its checksum does not fit", Gzip(string.Join('\n', [.. lines[..4], .. lines[5..]])));
        Refused("it goes on behind its end", Gzip(text + "{}\n"));
        Refused("line 5 is no whole line of JSON", Gzip(string.Join('\n', [.. lines[..4], lines[4][..100], .. lines[5..]])));
        Refused("is a backup of version 2, this program reads version 1",
            Gzip(text.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal)));
        var none = Graph("restore", folder.Of("none.gz"), "--store", folder.Of("new.db"));
        Assert.Equal((1, $"{folder.Of("none.gz")}: does not exist\n"), (none.Code, none.Error));

        void Refused(string why, byte[] content)
        {
            File.WriteAllBytes(folder.Of("bad.gz"), content);
            var ended = Graph("restore", folder.Of("bad.gz"), "--store", folder.Of("new.db"));
            Assert.Contains(why, ended.Error);
            Assert.Equal((1, ""), (ended.Code, ended.Output));
            Assert.StartsWith($"{folder.Of("bad.gz")}: ", ended.Error);
            Assert.Single(ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.False(File.Exists(folder.Of("new.db")));
        }
    }

    [Fact]
    public void A_store_that_holds_other_articles_is_left_alone_unless_asked_for()
    {
        using var folder = new TemporaryFolder();
        Sampled(folder, "a.db");
        Graph("backup", folder.Of("a.gz"), "--store", folder.Of("a.db")).Done();
        var other = folder.Write("other.md", "---\ntitle: 消息\n---\n2021年，青禾创投独家投资了云杉机器人的天使轮。");
        Graph("ingest", other, "--store", folder.Of("b.db")).Done();

        var refused = Graph("restore", folder.Of("a.gz"), "--store", folder.Of("b.db"));
        Assert.Equal((1, 1), (refused.Code, refused.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Graph("restore", folder.Of("a.gz"), "--add", "--store", folder.Of("b.db")).Done();

        Graph("ingest", other, "--store", folder.Of("a.db")).Done();
        Assert.Equal(Graph("dump", "--store", folder.Of("a.db")).Done(), Graph("dump", "--store", folder.Of("b.db")).Done());
    }

    [Fact]
    public void A_backup_that_cannot_be_written_leaves_the_one_that_stands()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.gz", "the last one");

        Assert.Equal(3, Graph("backup", file, "--store", folder.Of("none.db")).Code);
        Sampled(folder, "a.db");
        Assert.Equal(1, Graph("backup", folder.Of("no/where.gz"), "--store", folder.Of("a.db")).Code);

        Assert.Equal("the last one", File.ReadAllText(file));
    }

    private static void Sampled(TemporaryFolder folder, string name)
    {
        Graph("ingest", GraphProcess.Samples, "--store", folder.Of(name)).Done();
        Graph("judge", folder.Write("j.yaml", Judgements), "--store", folder.Of(name)).Done();
    }

    private static string Text(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        return reader.ReadToEnd();
    }

    private static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private static GraphProcess.Ended Graph(params string[] args) => GraphProcess.Run(args);
}
