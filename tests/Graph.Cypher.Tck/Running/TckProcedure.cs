using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Execution.Procedures;
using Graph.Cypher.Tck.Scenarios;
using Graph.Cypher.Values;

namespace Graph.Cypher.Tck.Running;

/// <summary>A procedure out of the table a scenario gives.</summary>
internal static class TckProcedure
{
    public static Procedure Of(MadeUpProcedure table)
    {
        var parts = table.Signature.Split(") :: (");
        var name = parts[0][..parts[0].IndexOf('(')];
        var (parameters, columns) = (Fields(parts[0][(name.Length + 1)..]), Fields(parts[1].TrimEnd(')')));
        return new(name, [.. parameters.Select(one => one.Name)], parameters.Count, [.. columns.Select(one => one.Name)],
            (_, arguments) => columns.Count == 0 ? [[]] : Rows(table, arguments))
        {
            Takes = [.. parameters.Select(one => one.Type)],
        };
    }

    private static IEnumerable<object?[]> Rows(MadeUpProcedure table, object?[] arguments) => table.Rows
        .Where(row => arguments.Select((argument, i) => ValueEquivalence.Instance.Equals(argument, row[i])).All(same => same))
        .Select(row => row.Skip(arguments.Length).ToArray());

    private static List<(string Name, StaticType Type)> Fields(string list) =>
    [
        .. list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split("::", StringSplitOptions.TrimEntries))
            .Select(pair => (pair[0], pair[1].TrimEnd('?') switch
            {
                "INTEGER" => StaticType.Integer,
                "FLOAT" or "NUMBER" => StaticType.Number,
                "STRING" => StaticType.String,
                var other => throw new InvalidDataException($"a type the TCK did not have: {other}"),
            })),
    ];
}
