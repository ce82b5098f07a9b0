using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Graph.Extraction.Analysis;
using Graph.Extraction.Patterns;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Graph.Extraction.Mentions.Rules;

/// <summary>Rules over the words around a name, as regular expressions; and what can be no name.</summary>
internal sealed class NamePatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private readonly ImmutableArray<(NameRule Rule, Regex Pattern)> _patterns;
    private readonly PatternFilter _filter;
    private readonly ImmutableArray<Regex> _never;

    private NamePatterns(RuleFile file)
    {
        All = [.. file.Rules];
        _patterns = [.. file.Rules.SelectMany(rule => rule.Patterns.Select(pattern => (rule, new Regex(Expand(pattern, file.Parts), Options))))];
        _filter = new PatternFilter(_patterns.Select(entry => RequiredWords.Of(entry.Pattern.ToString())));
        _never = [.. file.Never.Select(pattern => new Regex(pattern, Options))];
    }

    public ImmutableArray<NameRule> All { get; }

    /// <summary>Those that leave no doubt.</summary>
    public static NamePatterns Certain() => Load("certain-names.yaml");

    /// <summary>Those that say what a name must be, but not surely where it begins.</summary>
    public static NamePatterns Framed() => Load("framed-names.yaml");

    private static NamePatterns Load(string file)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Graph.Extraction.Rules.Names.{file}")!;
        using var reader = new StreamReader(resource);
        return new NamePatterns(new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<RuleFile>(reader));
    }

    /// <summary>The names in a folded sentence; they may overlap.</summary>
    public IEnumerable<(NameRule Rule, EntitySpan Span)> Find(string text) =>
        from place in _filter.MayMatch(text)
        let entry = _patterns[place]
        from match in entry.Pattern.Matches(text)
        let name = match.Groups["name"]
        select (entry.Rule, new EntitySpan(name.Index, name.Index + name.Length, entry.Rule.Type));

    /// <summary>Whether a form can be no name.</summary>
    public bool Exclude(string form) => _never.Any(pattern => pattern.IsMatch(form));

    // Parts may stand in later parts.
    private static string Expand(string pattern, Dictionary<string, string> parts) =>
        parts.Reverse().Aggregate(pattern, (text, part) => text.Replace($"{{{part.Key}}}", part.Value, StringComparison.Ordinal));

    private sealed record RuleFile
    {
        public Dictionary<string, string> Parts { get; init; } = [];

        public List<string> Never { get; init; } = [];

        public List<NameRule> Rules { get; init; } = [];
    }
}
