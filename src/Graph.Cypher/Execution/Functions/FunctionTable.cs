namespace Graph.Cypher.Execution.Functions;

/// <summary>The functions there are, by name without regard to case.</summary>
internal static class FunctionTable
{
    private static readonly Dictionary<string, Function> Functions =
        new IEnumerable<Function>[]
        {
            EntityFunctions.All, ListFunctions.All, TextFunctions.All, MathFunctions.All, ConversionFunctions.All,
            TemporalFunctions.All.Select(WithinRange),
        }.SelectMany(functions => functions).ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Functions.Values.Select(function => function.Name);

    /// <summary>Dates and offsets beyond what their types hold are errors of the statement.</summary>
    private static Function WithinRange(Function function) => function with
    {
        Run = (frame, arguments) =>
        {
            try
            {
                return function.Run(frame, arguments);
            }
            catch (Exception e) when (e is OverflowException or ArgumentException or InvalidCastException)
            {
                throw RuntimeErrors.Argument(
                    $"Invalid value for '{function.Name}()': years go from 1 to 9999, offsets from -14:00 to +14:00 in whole minutes");
            }
        },
    };

    public static Function? Find(string name) => Functions.GetValueOrDefault(name);
}
