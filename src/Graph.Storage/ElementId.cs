using System.Globalization;

namespace Graph.Storage;

/// <summary>Neo4j's element ids: <c>4:database:17</c>.</summary>
internal static class ElementId
{
    /// <summary>The number that <c>id()</c> gives, which comes last.</summary>
    public static long NumberOf(string elementId) =>
        long.Parse(elementId.AsSpan(elementId.LastIndexOf(':') + 1), CultureInfo.InvariantCulture);
}
