using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>
/// <c>CYPHER 5 runtime=slotted planner=cost</c> before a statement: the version of the language, and advice on planning
/// that is read and not followed.
/// </summary>
internal static class OptionParser
{
    private static readonly string[] Names =
    [
        "connectComponentsPlanner", "eagerAnalyzer", "expressionEngine", "inferSchemaParts", "interpretedPipesFallback",
        "labelInference", "operatorEngine", "parallelRuntimeSupport", "planner", "replan", "runtime",
        "statefulShortestPlanningMode", "updateStrategy",
    ];

    public static void Skip(TokenStream tokens)
    {
        if (!tokens.Accept("CYPHER"))
            return;
        if (tokens.At(TokenKind.Integer) && tokens.Current.Text != "5")
            throw tokens.Error($"Cypher {tokens.Current.Text} is not supported: expected 5", tokens.Current.Span);
        tokens.Accept(TokenKind.Integer);
        while (tokens.Current.IsName && tokens.Ahead(1).Kind == TokenKind.Equal)
        {
            if (!Names.Contains(tokens.Current.Text, StringComparer.OrdinalIgnoreCase))
                throw tokens.Unexpected(Names);
            tokens.Advance();
            tokens.Take(TokenKind.Equal);
            tokens.TakeName("the value of an option");
        }
    }
}
