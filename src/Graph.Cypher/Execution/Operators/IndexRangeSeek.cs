using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Storage;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Execution.Operators;

/// <summary>
/// The nodes or relationships whose indexed property may lie in a range, starts with a prefix, or is there at all; in the order of
/// the index. The predicates the bounds come from are tested again above.
/// </summary>
/// <param name="Bounds">Comparisons of the property with values; empty for all entries of the index.</param>
/// <param name="Prefix">What a string starts with, instead of bounds.</param>
internal sealed record IndexRangeSeek(
    Operator Input, EntitySlot Into, IndexDefinition Index, IReadOnlyList<Bound> Bounds,
    BoundExpression? Prefix) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details =>
        $"{Into.Name}:{Index.Tokens[0]}({string.Join(", ", Index.Keys)}) "
        + (Prefix is not null ? $"STARTS WITH {Prefix}" : string.Join(" AND ", Bounds.Select(bound => $"{bound.Operator} {bound.Value}")));

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
        {
            if (Range(frame) is not var (from, to))
                continue;
            foreach (var id in frame.Store.Reader.Range(Index, from, to))
            {
                frame.ThrowIfCancelled();
                if (Into.Fill(frame, id))
                    yield return default;
            }
        }
    }

    /// <summary>The keys between which all matches lie; null where there can be none.</summary>
    private (byte[] From, byte[] To)? Range(Frame frame)
    {
        if (Prefix is not null)
        {
            if (Prefix.Evaluate(frame) is not string prefix)
                return null;
            var start = KeyCodec.EncodePrefix(prefix);
            return (start, KeyCodec.After(start));
        }
        byte[] from = [], to = [0xFF];
        foreach (var (comparison, expression) in Bounds)
        {
            var value = expression.Evaluate(frame);
            if (KeyCodec.KindOf(value) is not { } kind || KeyCodec.Encode(value) is not { } key)
                return null;
            // Values of another kind are not comparable, so a bound keeps to its own.
            var (low, high) = comparison switch
            {
                ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual => (key, KeyCodec.After([(byte)kind])),
                _ => (new[] { (byte)kind }, KeyCodec.After(key)),
            };
            from = from.AsSpan().SequenceCompareTo(low) < 0 ? low : from;
            to = to.AsSpan().SequenceCompareTo(high) > 0 ? high : to;
        }
        return (from, to);
    }
}

/// <summary>One end of a range.</summary>
internal sealed record Bound(ComparisonOperator Operator, BoundExpression Value);
