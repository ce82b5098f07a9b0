using System.Reflection;
using YamlDotNet.Serialization;

namespace Graph.Extraction.Lexicons;

/// <summary>
/// The word lists of <c>Lexicons/*.yaml</c>: a file is a map from a class to its words. Finds the words of all classes in
/// one walk over a text; Latin letters match in either case.
/// </summary>
internal sealed class WordClasses
{
    private const string Prefix = "Lexicons/";
    private readonly WordTrie _trie = new();

    private WordClasses(IReadOnlyList<string> names) => Names = names;

    /// <summary>The names of the classes, such as <c>titles/executives</c>; a match refers to them by index.</summary>
    public IReadOnlyList<string> Names { get; }

    public static WordClasses Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var yaml = new DeserializerBuilder().Build();
        var classes = new List<(string Name, List<string> Words)>();
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!resource.StartsWith(Prefix, StringComparison.Ordinal) || !resource.EndsWith(".yaml", StringComparison.Ordinal)
                || resource.LastIndexOf('/') >= Prefix.Length)
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var file = resource[Prefix.Length..^".yaml".Length];
            foreach (var (name, words) in yaml.Deserialize<Dictionary<string, List<string>>>(reader))
                classes.Add(($"{file}/{name}", words));
        }

        var lexicon = new WordClasses([.. classes.Select(entry => entry.Name)]);
        for (var index = 0; index < classes.Count; index++)
            foreach (var word in classes[index].Words)
                lexicon._trie.Add(word, index);
        return lexicon;
    }

    /// <summary>Adds all matches in <paramref name="text"/> to <paramref name="matches"/>, by start, then length.</summary>
    public void Match(ReadOnlySpan<char> text, List<ClassMatch> matches) => _trie.Match(text, matches);
}
