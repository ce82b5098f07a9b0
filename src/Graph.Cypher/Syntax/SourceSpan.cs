namespace Graph.Cypher.Syntax;

/// <summary>
/// A stretch of query text. <paramref name="Start"/> and <paramref name="End"/> are offsets into the text,
/// <paramref name="Line"/> and <paramref name="Column"/> (of the start) count from 1. Offsets and columns count UTF-16
/// code units, as Neo4j and editors do.
/// </summary>
internal readonly record struct SourceSpan(int Start, int End, int Line, int Column)
{
    public SourceSpan To(SourceSpan last) => this with { End = last.End };
}
