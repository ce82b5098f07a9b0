namespace Graph.Cypher.Execution.Functions;

/// <summary>Numbers out of values.</summary>
internal static class Numbers
{
    public static double ToDouble(object? value) => value switch
    {
        long integer => integer,
        double number => number,
        _ => throw RuntimeErrors.Expected("Number", value),
    };

    public static long ToLong(object? value) => value switch
    {
        long integer => integer,
        _ => throw RuntimeErrors.Expected("Integer", value),
    };
}
