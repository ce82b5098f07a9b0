using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Storage;

namespace Graph.Cypher.Execution.Operators;

/// <summary>The nodes or relationships whose indexed properties equal values.</summary>
/// <param name="Into">Where what is found goes.</param>
/// <param name="Values">One expression a property of the index.</param>
internal sealed record IndexSeek(Operator Input, EntitySlot Into, IndexDefinition Index, IReadOnlyList<BoundExpression> Values)
    : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details =>
        $"{(Index.Unique ? "UNIQUE " : "")}{Into.Name}:{Index.Tokens[0]}({string.Join(", ", Index.Keys)}) = {string.Join(", ", Values)}";

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
        {
            var values = new object?[Values.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = Values[i].Evaluate(frame);
            foreach (var id in frame.Store.Reader.Seek(Index, values))
            {
                frame.ThrowIfCancelled();
                if (Into.Fill(frame, id))
                    yield return default;
            }
        }
    }
}
