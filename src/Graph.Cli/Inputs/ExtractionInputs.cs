using System.IO.Compression;
using System.Text;
using Graph.Interchange.Articles;
using Graph.Model.Extraction;

namespace Graph.Cli.Inputs;

/// <summary>Reads files of extractions, a line each; what is none is named on standard error by file and line, counted, and passed over.</summary>
internal sealed class ExtractionInputs(Terminal terminal, IEnumerable<string> files)
{
    /// <summary>How many lines and files were refused so far.</summary>
    public int Refused { get; private set; }

    /// <summary>The extractions, in order; several lines are parsed at once.</summary>
    public IEnumerable<ArticleExtraction> Read(CancellationToken cancellation)
    {
        var results = files.SelectMany(Lines).AsParallel().AsOrdered().WithCancellation(cancellation)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(Parse);
        foreach (var (extraction, error) in results)
        {
            if (extraction is not null)
            {
                yield return extraction;
                continue;
            }
            Refused++;
            terminal.Error.WriteLine(error);
        }
    }

    private static (ArticleExtraction? Extraction, string Error) Parse(Line line)
    {
        if (line.Text is null)
            return (null, $"{line.File}: {line.Error}");
        try
        {
            return (ArticleLine.Parse(line.Text), "");
        }
        catch (FormatException e)
        {
            return (null, $"{line.File}:{line.Number}: {e.Message}");
        }
    }

    private IEnumerable<Line> Lines(string file)
    {
        using var reader = Open(file, out var refusal);
        if (reader is null)
        {
            yield return new Line(file, 0, null, refusal);
            yield break;
        }
        for (var number = 1; Next(reader, out refusal) is { } text; number++)
            if (!string.IsNullOrWhiteSpace(text))
                yield return new Line(file, number, text, "");
        if (refusal != "")
            yield return new Line(file, 0, null, refusal);
    }

    private StreamReader? Open(string file, out string refusal)
    {
        refusal = "";
        if (file == InputPaths.StandardInput)
            return new StreamReader(terminal.Input, Encoding.UTF8);
        try
        {
            var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var isGzip = stream.ReadByte() == 0x1f && stream.ReadByte() == 0x8b;
            stream.Position = 0;
            return new StreamReader(isGzip ? new GZipStream(stream, CompressionMode.Decompress) : stream, Encoding.UTF8);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            refusal = "does not exist";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            refusal = "cannot be read";
        }
        return null;
    }

    private static string? Next(StreamReader reader, out string refusal)
    {
        refusal = "";
        try
        {
            return reader.ReadLine();
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            refusal = "is cut off or damaged: what stands before that was read";
            return null;
        }
    }

    private sealed record Line(string File, int Number, string? Text, string Error);
}
