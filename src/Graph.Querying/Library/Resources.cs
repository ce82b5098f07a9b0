namespace Graph.Querying.Library;

/// <summary>The Cypher files that are part of this library.</summary>
internal static class Resources
{
    private const string Ending = ".cypher";

    public static string Text(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name + Ending)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static IEnumerable<(string Name, string Text)> All(string folder) =>
        from resource in typeof(Resources).Assembly.GetManifestResourceNames()
        where resource.StartsWith(folder + "/", StringComparison.Ordinal)
        let path = resource[..^Ending.Length]
        select (path[(folder.Length + 1)..], Text(path));
}
