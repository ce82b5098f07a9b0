using System.Collections.Immutable;
using Graph.Model.Articles;

namespace Graph.Reading;

/// <summary>What came of reading one input: an article, or the reason why it is none.</summary>
public abstract record ReadResult
{
    private ReadResult(string source) => Source = source;

    /// <summary>The name of the file, as the caller gave it.</summary>
    public string Source { get; }

    /// <param name="Warnings">What was passed over, a line each: <c>date “Invalid Date” is none</c>.</param>
    public sealed record Accepted(string Source, Article Article, ImmutableArray<string> Warnings) : ReadResult(Source);

    /// <param name="Reason">One line fit for a message: <c>is empty</c>, <c>is binary</c>.</param>
    public sealed record Refused(string Source, string Reason) : ReadResult(Source);
}
