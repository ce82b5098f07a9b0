using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Storage;
using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Operators;

/// <summary>The nodes or relationships whose indexed property is in a list, each once.</summary>
internal sealed record IndexInSeek(Operator Input, EntitySlot Into, IndexDefinition Index, BoundExpression List) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => $"{Into.Name}:{Index.Tokens[0]}({Index.Keys[0]}) IN {List}";

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
        {
            if (Iteration.Items(List.Evaluate(frame)) is not { } list)
                continue;
            foreach (var value in list.Distinct(ValueEquivalence.Instance))
                foreach (var id in frame.Store.Reader.Seek(Index, [value]))
                {
                    frame.ThrowIfCancelled();
                    if (Into.Fill(frame, id))
                        yield return default;
                }
        }
    }
}
