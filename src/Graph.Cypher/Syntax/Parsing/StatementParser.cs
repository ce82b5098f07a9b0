using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>Statements: queries, schema commands, and these explained.</summary>
internal static class StatementParser
{
    public static Statement Parse(TokenStream tokens)
    {
        var statement = Explained(tokens);
        var ended = tokens.Accept(TokenKind.Semicolon);
        if (tokens.At(TokenKind.End))
            return statement;
        throw ended
            ? tokens.Error("Expected one statement: another one follows the ';'", tokens.Current.Span)
            : tokens.Unexpected("the end of the statement");
    }

    private static Statement Explained(TokenStream tokens)
    {
        OptionParser.Skip(tokens);
        var start = tokens.Current.Span;
        ExplainMode mode;
        if (tokens.Accept("EXPLAIN"))
            mode = ExplainMode.Explain;
        else if (tokens.Accept("PROFILE"))
            mode = ExplainMode.Profile;
        else
            return Plain(tokens);
        OptionParser.Skip(tokens);
        if (tokens.Accept(mode == ExplainMode.Explain ? "PROFILE" : "EXPLAIN"))
            throw tokens.Error("Can't specify multiple conflicting values for execution mode", start, ErrorCode.ArgumentError);
        tokens.Accept(mode == ExplainMode.Explain ? "EXPLAIN" : "PROFILE");
        var body = Plain(tokens);
        return new ExplainedStatement(mode, body) { Span = tokens.Since(start) };
    }

    private static Statement Plain(TokenStream tokens)
    {
        tokens.Expect("a command", Keywords.Commands);
        return SchemaParser.TryParse(tokens)
            ?? (Statement?)ShowParser.TryParse(tokens)
            ?? QueryParser.Parse(tokens, QueryPlace.Statement);
    }
}
