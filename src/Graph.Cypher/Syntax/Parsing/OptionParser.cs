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

    private static readonly string[] Runtimes = ["interpreted", "legacy", "parallel", "pipelined", "slotted"];

    public static void Skip(TokenStream tokens)
    {
        if (!tokens.Accept("CYPHER"))
            return;
        if (tokens.At(TokenKind.Integer) && tokens.Current.Text != "5")
            throw tokens.Error(
                $"{tokens.Current.Text} is not a valid option for cypher version. Valid options are: 5", tokens.Current.Span, ErrorCode.ArgumentError);
        tokens.Accept(TokenKind.Integer);
        while (tokens.Current.IsName && tokens.Ahead(1).Kind == TokenKind.Equal)
        {
            var name = tokens.Advance();
            if (!Names.Contains(name.Text, StringComparer.OrdinalIgnoreCase))
                throw tokens.Error(
                    $"Unsupported option: {name.Text}"
                    + (NearMiss.Of(name.Text, Names) is { } near ? $". Did you mean '{near}'?" : $"; there are {string.Join(", ", Names)}"), name.Span, ErrorCode.ArgumentError);
            tokens.Take(TokenKind.Equal);
            var value = tokens.TakeName("the value of an option");
            if (name.IsWord("runtime") && !Runtimes.Contains(value.Text, StringComparer.OrdinalIgnoreCase))
                throw tokens.Error(
                    $"{value.Text} is not a valid option for runtime. Valid options are: {string.Join(", ", Runtimes)}", value.Span,
                    ErrorCode.ArgumentError);
        }
    }
}
