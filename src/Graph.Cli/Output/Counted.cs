namespace Graph.Cli.Output;

/// <summary>A number with what it counts: <c>1 article</c>, <c>2 articles</c>.</summary>
internal static class Counted
{
    public static string Of(long count, string one) => count == 1 ? $"1 {one}" : $"{count} {Several(one)}";

    private static string Several(string one) => one switch
    {
        [.. var stem, 'y'] => stem + "ies",
        [.., 'x'] => one + "es",
        _ => one + "s",
    };
}
