using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Execution.Operators;

/// <summary>The number that SKIP or LIMIT gives.</summary>
internal static class RowCount
{
    public static long Of(Frame frame, BoundExpression count, string word) => count.Evaluate(frame) switch
    {
        // Half of the range, so that a sum of two stays within it.
        long value and >= 0 => Math.Min(value, long.MaxValue / 2),
        var value => throw new CypherException(
            ErrorCode.ArgumentError,
            $"Invalid input. '{Values.ValueText.Quoted(value)}' is not a valid value for {word}. Must be a non-negative integer."),
    };
}
