using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>Query text to syntax tree.</summary>
internal static class CypherParser
{
    /// <summary>
    /// Parses one statement, which a semicolon may end. The tree is at most <see cref="Nesting.Deepest"/> nodes deep,
    /// so that what walks it may do so by recursion.
    /// </summary>
    /// <exception cref="CypherException"><see cref="ErrorCode.SyntaxError"/>, with line and column: the text is not a
    /// statement.</exception>
    public static Statement Parse(string text)
    {
        var tokens = new TokenStream(text);
        var statement = StatementParser.Parse(tokens);
        Nesting.Check(statement, text);
        return statement;
    }
}
