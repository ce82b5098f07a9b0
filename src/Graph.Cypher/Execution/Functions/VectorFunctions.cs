using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Execution.Functions;

/// <summary>How alike lists of numbers are, taken as vectors: 0 to 1, with the precision of a 32-bit float, as in Neo4j.</summary>
internal static class VectorFunctions
{
    public static readonly Function[] All =
    [
        Of("vector.similarity.cosine", (a, b) => (1 + Product(a, b) / Math.Sqrt(Product(a, a) * Product(b, b))) / 2),
        Of("vector.similarity.euclidean", (a, b) => 1 / (1 + a.Zip(b, (x, y) => (x - y) * (x - y)).Sum())),
    ];

    private static Function Of(string name, Func<double[], double[], double> similarity) => new(name, 2, 2, StaticType.Float, (_, arguments) =>
    {
        var (first, second) = (Vector(name, arguments[0]), Vector(name, arguments[1]));
        return first.Length == second.Length
            ? (double)(float)similarity(first, second)
            : throw RuntimeErrors.Argument($"Invalid input for '{name}()': The supplied vectors do not have the same number of dimensions.");
    }) { Takes = [StaticType.List, StaticType.List] };

    private static double[] Vector(string name, object? value)
    {
        var list = value as IReadOnlyList<object?> ?? throw RuntimeErrors.Expected("List", value);
        var vector = list.Select(Numbers.ToDouble).ToArray();
        return vector.Length > 0 && vector.All(double.IsFinite) && (name.EndsWith("euclidean", StringComparison.Ordinal) || vector.Any(x => x != 0))
            ? vector
            : throw RuntimeErrors.Argument($"Invalid input for '{name}()': The argument is not a valid vector for this similarity function.");
    }

    private static double Product(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
