using Graph.Cypher.Syntax;

namespace Graph.Cypher;

/// <summary>The line of a query an error stands in, quoted, with a caret below the place.</summary>
internal static class SourceExcerpt
{
    private const int Widest = 100;

    public static string Of(string query, SourceSpan span)
    {
        var start = span.Start - (span.Column - 1);
        var length = query.AsSpan(span.Start).IndexOfAny('\r', '\n');
        var end = length < 0 ? query.Length : span.Start + length;
        var indent = span.Column - 1;
        var before = "";
        if (end - start > Widest)
        {
            var from = Math.Max(start, Math.Min(span.Start - Widest / 2, end - Widest));
            (before, indent, start) = (from > start ? "..." : "", span.Start - from, from);
        }
        var shown = query.Substring(start, Math.Min(end - start, Widest));
        var after = start + shown.Length < end ? "..." : "";
        return $"\"{before}{shown}{after}\"\n{new string(' ', 1 + before.Length + indent)}^";
    }
}
