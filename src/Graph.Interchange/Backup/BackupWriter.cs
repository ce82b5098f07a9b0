using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Graph.Interchange.Articles;
using Graph.Writing;
using Graph.Writing.Judgements;

namespace Graph.Interchange.Backup;

/// <summary>Writes what a graph is made from into one file. Memory is bounded by a page of articles.</summary>
public sealed class BackupWriter(GraphInput input, string fingerprint)
{
    /// <summary>Writes beside <paramref name="path"/> and takes its place at the end, so that a file of that name is whole.</summary>
    /// <param name="path">Where; what stands there is replaced.</param>
    /// <param name="advance">Told of every article.</param>
    public async Task<BackupContents> WriteAsync(string path, Action<int> advance, CancellationToken cancellation)
    {
        var partial = path + ".partial";
        try
        {
            BackupContents contents;
            await using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None))
            await using (var gzip = new GZipStream(file, CompressionLevel.Optimal))
                contents = await WriteAsync(gzip, advance, cancellation);
            File.Move(partial, path, overwrite: true);
            return contents;
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private async Task<BackupContents> WriteAsync(Stream stream, Action<int> advance, CancellationToken cancellation)
    {
        using var hash = BackupFormat.NewHash();
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" };
        void Line(string line)
        {
            hash.AppendLine(line);
            writer.WriteLine(line);
        }

        Line(Json(w =>
        {
            w.WriteString("format", BackupFormat.Name);
            w.WriteNumber("version", BackupFormat.Version);
            w.WriteString("fingerprint", fingerprint);
        }));
        var judgements = await input.JudgementsAsync(cancellation);
        foreach (var judged in judgements)
            Line(Json(w =>
            {
                var (kind, json) = JudgementJson.Write(judged.Judgement);
                w.WriteString("source", judged.Source);
                w.WriteString("kind", kind);
                w.WritePropertyName("judgement");
                w.WriteRawValue(json);
            }));
        var articles = 0;
        await foreach (var extraction in input.ArticlesAsync(cancellation))
        {
            Line(ArticleLine.Print(extraction));
            articles++;
            advance(1);
        }
        await writer.WriteLineAsync(Json(w =>
        {
            w.WriteNumber("articles", articles);
            w.WriteNumber("judgements", judgements.Count);
            w.WriteString("sha256", Convert.ToHexStringLower(hash.GetHashAndReset()));
        }));
        return new BackupContents(fingerprint, articles, judgements.Count);
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, ArticleLine.Form))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
