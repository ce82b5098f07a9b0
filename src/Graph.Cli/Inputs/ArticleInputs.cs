using Graph.Extraction;
using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Reading;

namespace Graph.Cli.Inputs;

/// <summary>An article and all that was found in it.</summary>
/// <param name="Source">The path, as given.</param>
internal sealed record ExtractedInput(string Source, ArticleExtraction Extraction);

/// <summary>Reads the articles that a command is given; what is no article is named on standard error, counted, and passed over.</summary>
/// <param name="shard">The part of them that is read; all of them where null.</param>
internal sealed class ArticleInputs(Terminal terminal, IEnumerable<string> arguments, Shard? shard = null)
{
    private readonly Shard _shard = shard ?? Shard.Whole;

    /// <summary>How many inputs were refused so far.</summary>
    public int Refused { get; private set; }

    /// <summary>The articles, in order.</summary>
    public IEnumerable<ReadResult.Accepted> Read(CancellationToken cancellation) =>
        Accept(Paths(cancellation).Select(ReadOne));

    /// <summary>The articles and what is found in them, in order; several are worked on at once.</summary>
    public IEnumerable<ExtractedInput> Extract(Extractor extractor, CancellationToken cancellation) =>
        Each(extractor.Extract, cancellation).Select(input => new ExtractedInput(input.Source, input.Result));

    /// <summary>The articles and what <paramref name="work"/> makes of them, in order; several are worked on at once.</summary>
    public IEnumerable<(string Source, T Result)> Each<T>(Func<Article, T> work, CancellationToken cancellation)
    {
        var results = Paths(cancellation).AsParallel().AsOrdered().WithCancellation(cancellation)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(path => ReadOne(path) is var read && read is ReadResult.Accepted accepted
                ? (Read: read, Result: work(accepted.Article))
                : (Read: read, Result: default));
        foreach (var (read, result) in results)
            foreach (var accepted in Accept([read]))
                yield return (accepted.Source, result!);
    }

    private IEnumerable<string> Paths(CancellationToken cancellation)
    {
        foreach (var path in InputPaths.Expand(arguments).Where(_shard.Holds))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return path;
        }
    }

    private IEnumerable<ReadResult.Accepted> Accept(IEnumerable<ReadResult> results)
    {
        foreach (var result in results)
        {
            if (result is ReadResult.Refused refused)
            {
                Refused++;
                terminal.Error.WriteLine($"{refused.Source}: {refused.Reason}");
                continue;
            }
            var accepted = (ReadResult.Accepted)result;
            foreach (var warning in accepted.Warnings)
                terminal.Error.WriteLine($"{accepted.Source}: warning: {warning}");
            yield return accepted;
        }
    }

    private ReadResult ReadOne(string path)
    {
        if (path != InputPaths.StandardInput)
            return ArticleReader.Read(path);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        // One byte more than an article may have is enough to refuse it.
        while (bytes.Length <= ArticleReader.MaxBytes && terminal.Input.Read(buffer) is > 0 and var count)
            bytes.Write(buffer, 0, count);
        return ArticleReader.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), path);
    }
}
