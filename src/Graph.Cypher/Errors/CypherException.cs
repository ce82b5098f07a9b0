using Graph.Cypher.Syntax;

namespace Graph.Cypher;

/// <summary>A statement was refused or failed.</summary>
public sealed class CypherException : Exception
{
    /// <param name="code">One of <see cref="ErrorCode"/>.</param>
    /// <param name="message">What is wrong, in one or more lines.</param>
    public CypherException(string code, string message) : base(message) => Code = code;

    private CypherException(string code, string message, SourceSpan at) : this(code, message) =>
        (Line, Column) = (at.Line, at.Column);

    /// <summary>The error in Neo4j's form: <c>Neo.ClientError.Statement.SyntaxError</c>.</summary>
    public string Code { get; }

    /// <summary>The line of the query text the error is in, from 1; null where it is in no one place.</summary>
    public int? Line { get; }

    /// <summary>The column in that line, from 1, in UTF-16 code units; null where <see cref="Line"/> is.</summary>
    public int? Column { get; }

    /// <summary>
    /// An error at a place: the message, <c>(line 1, column 8)</c>, then the source line with a caret below the place.
    /// </summary>
    internal static CypherException At(string code, string message, string query, SourceSpan span) =>
        new(code, $"{message} (line {span.Line}, column {span.Column})\n{SourceExcerpt.Of(query, span)}", span);
}
