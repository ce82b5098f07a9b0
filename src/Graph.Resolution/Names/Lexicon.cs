using Graph.Model.Ontology;
using Graph.Model.Text;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Graph.Resolution.Names;

/// <summary>
/// Short forms of organizations that everybody knows (<c>lexicon.yaml</c>). It is part of what the graph is derived
/// from: a graph derived with another one has to be rebuilt.
/// </summary>
public sealed class Lexicon
{
    private readonly Dictionary<string, string> _full = [];
    private readonly Dictionary<string, string> _printed = [];

    private Lexicon(string yaml)
    {
        var entries = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<List<Entry>>(yaml) ?? [];
        foreach (var entry in entries)
        {
            _printed[NameForm.Fold(entry.Name)] = entry.Name;
            foreach (var form in entry.Short)
                if (!_full.TryAdd(NameForm.Fold(form), entry.Name) && _full[NameForm.Fold(form)] != entry.Name)
                    throw new YamlException($"“{form}” is short for both {_full[NameForm.Fold(form)]} and {entry.Name}");
        }
        Hash = Keys.Hash(_full.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={pair.Value}"));
    }

    /// <summary>The one that the program carries.</summary>
    public static Lexicon Default { get; } = new(Read());

    public static Lexicon Empty { get; } = new("[]");

    /// <summary>Equal for lexicons that say the same.</summary>
    public string Hash { get; }

    /// <summary>The keys of the names that it speaks of.</summary>
    public IEnumerable<string> Names => _full.Keys.Concat(_printed.Keys).Distinct()
        .Select(form => Keys.Name(EntityType.Organization, form));

    /// <summary>A lexicon in the form of <c>lexicon.yaml</c>: a list of <c>{name, short: […]}</c>.</summary>
    /// <exception cref="YamlException">The text is none.</exception>
    public static Lexicon Parse(string yaml) => new(yaml);

    /// <summary>The printed full form of a folded name, or null.</summary>
    internal string? FullOf(EntityType type, string folded) =>
        type == EntityType.Organization ? _full.GetValueOrDefault(folded) : null;

    /// <summary>The printed form of a folded full name, or null.</summary>
    internal string? Print(EntityType type, string folded) =>
        type == EntityType.Organization ? _printed.GetValueOrDefault(folded) : null;

    private static string Read()
    {
        using var reader = new StreamReader(typeof(Lexicon).Assembly.GetManifestResourceStream("lexicon.yaml")!);
        return reader.ReadToEnd();
    }

    private sealed class Entry
    {
        public string Name { get; set; } = "";

        public List<string> Short { get; set; } = [];
    }
}
