namespace Graph.Interchange.Export;

/// <summary>The statements of <c>cypher/export/</c>, by file name.</summary>
internal static class ExportStatements
{
    public static string Named(string name)
    {
        using var stream = typeof(ExportStatements).Assembly.GetManifestResourceStream($"export/{name}.cypher")
            ?? throw new InvalidOperationException($"There is no cypher/export/{name}.cypher");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
