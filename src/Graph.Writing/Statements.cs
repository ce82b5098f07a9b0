using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Graph.Writing;

/// <summary>The statements of <c>cypher/write/</c>, by file name.</summary>
internal static partial class Statements
{
    private static readonly ConcurrentDictionary<string, string> Texts = new();

    public static string Named(string name) => Texts.GetOrAdd(name, static name =>
    {
        using var stream = typeof(Statements).Assembly.GetManifestResourceStream($"write/{name}.cypher")
            ?? throw new InvalidOperationException($"There is no cypher/write/{name}.cypher");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>A statement with labels and types put in: a plan can only seek what it knows by name.</summary>
    /// <param name="places">A word in capitals that stands behind a colon in the text, and what to put there.</param>
    public static string Named(string name, params ReadOnlySpan<(string Place, string Word)> places)
    {
        var text = Named(name);
        foreach (var (place, word) in places)
            text = IsLabel().IsMatch(word)
                ? text.Replace($":{place}", $":{word}", StringComparison.Ordinal)
                : throw new ArgumentException($"“{word}” is no label or type", nameof(places));
        return text;
    }

    [GeneratedRegex("^[A-Za-z_]+(:[A-Za-z]+)?$")]
    private static partial Regex IsLabel();
}
