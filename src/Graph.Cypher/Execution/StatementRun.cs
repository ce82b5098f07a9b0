using Graph.Cypher.Execution.Operators;
using Graph.Cypher.Planning;
using Graph.Cypher.Storage;

namespace Graph.Cypher.Execution;

/// <summary>Runs a plan and gives its rows as values of the public face.</summary>
internal static class StatementRun
{
    /// <summary>All rows of a statement that writes: it has run to its end when they are there.</summary>
    public static List<IReadOnlyList<object?>> Buffered(StatementPlan plan, Frame frame)
    {
        var rows = new List<IReadOnlyList<object?>>();
        using var held = frame.Memory.Hold();
        foreach (var row in Rows(plan, frame))
        {
            rows.Add(row);
            held.AddRow((object?[])row);
        }
        return rows;
    }

    public static IEnumerable<IReadOnlyList<object?>> Rows(StatementPlan plan, Frame frame)
    {
        using var rows = plan.Root.Run(frame).GetEnumerator();
        while (Next(rows, frame))
        {
            frame.ThrowIfCancelled();
            // A statement without RETURN has effects, but no rows.
            if (plan.Output.Count == 0)
                continue;
            var values = new object?[plan.Output.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = PublicValue.Of(frame.Store, frame.Slots[plan.Output[i]]);
            yield return values;
        }
        foreach (var node in frame.DeletedNodes)
            if (frame.Store.Reader.Leaving(node, null).Concat(frame.Store.Reader.Arriving(node, null)).Any())
                throw ConstraintErrors.StillConnected(node);
    }

    /// <summary>One text or list may be too long for the process even where what is held so far is not.</summary>
    private static bool Next(IEnumerator<Row> rows, Frame frame)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (OutOfMemoryException)
        {
            throw RuntimeErrors.OutOfMemory(frame.Memory.Limit);
        }
    }
}
