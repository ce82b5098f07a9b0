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
        Names(folder).Select(name => (name, Text($"{folder}/{name}")));

    /// <summary>The names of the files of a folder, without their ending.</summary>
    public static IEnumerable<string> Names(string folder) =>
        from resource in typeof(Resources).Assembly.GetManifestResourceNames()
        where resource.StartsWith(folder + "/", StringComparison.Ordinal)
        select resource[(folder.Length + 1)..^Ending.Length];
}
