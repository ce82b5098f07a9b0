namespace Graph.Cypher.Execution.Functions;

/// <summary>The functions there are, by name without regard to case.</summary>
internal static class FunctionTable
{
    private static readonly Dictionary<string, Function> Functions =
        new IEnumerable<Function>[]
        {
            EntityFunctions.All, ListFunctions.All, TextFunctions.All, MathFunctions.All, ConversionFunctions.All,
            TemporalFunctions.All, PointFunctions.All, VectorFunctions.All,
        }.SelectMany(functions => functions).ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Functions.Values.Select(function => function.Name);

    public static Function? Find(string name) => Functions.GetValueOrDefault(name);
}
