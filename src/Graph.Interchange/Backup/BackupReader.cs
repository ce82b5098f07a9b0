using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Graph.Interchange.Articles;
using Graph.Model.Extraction;
using Graph.Model.Judgements;
using Graph.Resolution.Judging;
using Graph.Writing;
using Graph.Writing.Judgements;

namespace Graph.Interchange.Backup;

/// <summary>
/// Reads a backup, more than once: <see cref="Check"/> walks all of it before anything of it is used. Memory is bounded by an
/// article and the judgements.
/// </summary>
public sealed class BackupReader : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;

    private BackupReader(string path, FileStream file) => (_path, _file) = (path, file);

    /// <summary>The judgements, by source; there once the backup was checked.</summary>
    public ILookup<string, Judgement> Judgements { get; private set; } = Enumerable.Empty<Judgement>().ToLookup(_ => "");

    /// <exception cref="BackupException">There is no such file, or it cannot be read.</exception>
    public static BackupReader Open(string path)
    {
        try
        {
            return new BackupReader(path, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BackupException($"{path}: does not exist");
        }
        catch (UnauthorizedAccessException)
        {
            throw new BackupException($"{path}: cannot be read as a file");
        }
    }

    /// <summary>Reads to the end and holds counts and checksum against what was read.</summary>
    /// <exception cref="BackupException">It is no backup, of a newer kind, cut off, or not as it was written.</exception>
    public BackupContents Check(CancellationToken cancellation)
    {
        using var hash = BackupFormat.NewHash();
        var (fingerprint, articles, ended) = ("", 0, false);
        var judgements = new List<SourcedJudgement>();
        void Take(int number, string line)
        {
            using var document = JsonMembers.Parse(line);
            var root = document.RootElement;
            if (ended)
                throw Broken("it goes on behind its end");
            if (number == 1)
                fingerprint = Fingerprint(root);
            else if (root.TextOrNull("sha256") is { } checksum)
                ended = checksum == Convert.ToHexStringLower(hash.GetHashAndReset())
                    && root.Number("articles") == articles && root.Number("judgements") == judgements.Count
                    ? true
                    : throw Broken("its checksum does not fit");
            else if (root.Member("judgement") is { } judgement)
                judgements.Add(new SourcedJudgement(root.Text("source"), JudgementOf(root.Text("kind"), judgement)));
            else if (ArticleJsonReader.Read(root) is not null)
                articles++;
            hash.AppendLine(line);
        }

        foreach (var (number, line, isLast) in Lines())
        {
            cancellation.ThrowIfCancellationRequested();
            Parsed(number, isLast, () =>
            {
                Take(number, line);
                return number;
            });
        }
        if (!ended)
            throw Broken("it is cut off");
        Judgements = judgements.ToLookup(judged => judged.Source, judged => judged.Judgement);
        return new BackupContents(fingerprint, articles, judgements.Count);
    }

    /// <summary>The articles; of a backup that was checked.</summary>
    public IEnumerable<ArticleExtraction> Articles()
    {
        foreach (var (number, line, isLast) in Lines())
        {
            ArticleExtraction? extraction = null;
            using (var document = Parsed(number, isLast, () => JsonMembers.Parse(line)))
                if (document.RootElement.Member("claims") is not null)
                    extraction = Parsed(number, isLast, () => ArticleJsonReader.Read(document.RootElement));
            if (extraction is not null)
                yield return extraction;
        }
    }

    public void Dispose() => _file.Dispose();

    private string Fingerprint(JsonElement head)
    {
        if (head.Member("format") is not { ValueKind: JsonValueKind.String } format || format.GetString() != BackupFormat.Name)
            throw new BackupException($"{_path}: is no backup of a graph");
        return head.NumberOrNull("version") is BackupFormat.Version
            ? head.TextOrNull("fingerprint") ?? ""
            : throw new BackupException($"{_path}: is a backup of version {head.Member("version")}, this program reads version "
                + $"{BackupFormat.Version}: restore it with the program that wrote it");
    }

    private IEnumerable<(int Number, string Line, bool IsLast)> Lines()
    {
        _file.Position = 0;
        using var gzip = new GZipStream(_file, CompressionMode.Decompress, leaveOpen: true);
        using var reader = new StreamReader(gzip, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        var line = Next(reader, 1);
        for (var number = 1; line is not null; number++)
        {
            var next = Next(reader, number + 1);
            yield return (number, line, next is null);
            line = next;
        }
    }

    private string? Next(StreamReader reader, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (InvalidDataException) when (number == 1)
        {
            throw new BackupException($"{_path}: is no backup of a graph");
        }
        catch (InvalidDataException)
        {
            throw Broken("it is damaged or cut off");
        }
    }

    private T Parsed<T>(int number, bool isLast, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (FormatException) when (number == 1)
        {
            throw new BackupException($"{_path}: is no backup of a graph");
        }
        catch (FormatException) when (isLast)
        {
            throw Broken("it is cut off");
        }
        catch (FormatException e)
        {
            throw Broken($"line {number} {e.Message}");
        }
    }

    private static Judgement JudgementOf(string kind, JsonElement judgement)
    {
        try
        {
            return JudgementJson.Read(kind, judgement.GetRawText());
        }
        catch (Exception e) when (e is JsonException or GraphStateException)
        {
            throw new FormatException("is no judgement", e);
        }
    }

    private BackupException Broken(string how) => new($"{_path}: {how}; nothing of it can be used: take another copy");
}
