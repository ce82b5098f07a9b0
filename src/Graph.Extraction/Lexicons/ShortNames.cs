using System.Reflection;
using YamlDotNet.Serialization;

namespace Graph.Extraction.Lexicons;

/// <summary>Usual short names of public bodies (<c>Lexicons/Names/short-names.yaml</c>): full name to its short ones.</summary>
internal static class ShortNames
{
    /// <summary>Short name to full name.</summary>
    public static IReadOnlyDictionary<string, string> Load()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("Lexicons/Names/short-names.yaml")!;
        using var reader = new StreamReader(resource);
        return new DeserializerBuilder().Build().Deserialize<Dictionary<string, List<string>>>(reader)
            .SelectMany(entry => entry.Value.Select(name => (Short: name, Full: entry.Key)))
            .ToDictionary(pair => pair.Short, pair => pair.Full);
    }
}
