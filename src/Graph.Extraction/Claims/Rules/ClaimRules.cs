using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using Graph.Extraction.Patterns;
using Graph.Model.Ontology;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Graph.Extraction.Claims.Rules;

/// <summary>All claim rules, and the one pass over a sentence that tells which of them to try.</summary>
internal sealed class ClaimRules
{
    private const string Folder = "Graph.Extraction.Rules.Claims.";
    private const string WordFile = Folder + "words.yaml";

    private readonly ImmutableArray<ClaimRule> _patterned;
    private readonly PatternFilter _filter;
    private readonly ImmutableArray<(ClaimRule Rule, FrozenSet<string> Cues)> _pairs;
    private readonly SearchValues<string> _cues;
    private readonly FrozenDictionary<char, ImmutableArray<(string Cue, ImmutableArray<ClaimRule> Rules)>> _byFirst;

    private ClaimRules(ImmutableArray<ClaimRule> all)
    {
        All = all;
        _patterned = [.. all.Where(rule => rule.Pattern is not null)];
        _filter = new PatternFilter(_patterned.Select(rule => RequiredWords.Of(rule.Pattern!.ToString()).Add(rule.Cues)));
        _pairs = [.. all.Where(rule => rule.Pattern is null).Select(rule => (rule, rule.Cues.ToFrozenSet()))];
        var byCue = all.SelectMany(rule => rule.Cues.Select(cue => (cue, rule)))
            .GroupBy(pair => pair.cue, pair => pair.rule)
            .Select(group => (Cue: group.Key, Rules: group.ToImmutableArray())).ToArray();
        _cues = SearchValues.Create([.. byCue.Select(entry => entry.Cue)], StringComparison.Ordinal);
        _byFirst = byCue.GroupBy(entry => entry.Cue[0])
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    public ImmutableArray<ClaimRule> All { get; }

    /// <summary>The rules that the library carries.</summary>
    public static ClaimRules Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        string Text(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }

        return Parse(Text(WordFile), assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name != WordFile)
            .Order(StringComparer.Ordinal).Select(Text));
    }

    /// <exception cref="FormatException">A rule is not well formed; the message names it.</exception>
    public static ClaimRules Parse(string words, IEnumerable<string> files)
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance)
            .WithEnumNamingConvention(HyphenatedNamingConvention.Instance).Build();
        var lists = yaml.Deserialize<Dictionary<string, string[]>>(words);
        return new ClaimRules(
            [.. files.SelectMany(file => yaml.Deserialize<List<Entry>>(file)).Select(entry => entry.ToRule(lists))]);
    }

    /// <summary>The rules with a pattern that may match in <paramref name="text"/>, in the order of the files: a cue stands in it, and whatever else they require.</summary>
    public IEnumerable<ClaimRule> Cued(string text) => _filter.MayMatch(text).Select(place => _patterned[place]);

    /// <summary>The rules without a pattern that these cues call for.</summary>
    public IEnumerable<ClaimRule> Pairs(ImmutableArray<(int At, string Word)> cues) =>
        _pairs.Where(pair => pair.Cues.Count == 0 || cues.Any(cue => pair.Cues.Contains(cue.Word))).Select(pair => pair.Rule);

    /// <summary>The cues in <paramref name="text"/>, by place.</summary>
    public ImmutableArray<(int At, string Word)> CuesIn(string text) => [.. Hits(text).Select(hit => (hit.At, hit.Cue))];

    private IEnumerable<(int At, string Cue, ImmutableArray<ClaimRule> Rules)> Hits(string text)
    {
        for (var at = text.AsSpan().IndexOfAny(_cues); at >= 0; )
        {
            foreach (var (cue, rules) in _byFirst[text[at]])
                if (string.CompareOrdinal(text, at, cue, 0, cue.Length) == 0)
                    yield return (at, cue, rules);
            var next = text.AsSpan(at + 1).IndexOfAny(_cues);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    // What a sentence must hold for the word to match: 获(?!悉) begins with 获.
    private static string LiteralHead(string word) =>
        word.IndexOfAny(['(', '[', '?']) is var meta && meta > 0 ? word[..(word[meta] == '?' ? meta - 1 : meta)] : word;

    // A rule as the files write it.
    private sealed class Entry
    {
        public string Id { get; set; } = "";
        public string? Type { get; set; }
        public string? Veto { get; set; }
        public string[] Cues { get; set; } = [];
        public string? Pattern { get; set; }
        public double Confidence { get; set; } = 0.8;
        public Source Subject { get; set; }
        public Source Object { get; set; }
        public InvestorRole? Role { get; set; }
        public ClaimStatus? Status { get; set; }
        public bool Former { get; set; }
        public bool FirstWithEach { get; set; }
        public string[] Examples { get; set; } = [];
        public string[] Counterexamples { get; set; } = [];

        public ClaimRule ToRule(IReadOnlyDictionary<string, string[]> words)
        {
            try
            {
                if (Cues.Length == 0 && Pattern is not null)
                    throw new FormatException("it has no cues");
                var type = Relations.Find(Type ?? Veto ?? "")
                    ?? throw new FormatException($"there is no relation type {Type ?? Veto}");
                var cues = Cues.SelectMany(cue => cue == "{rounds}" ? [Masking.Symbols.Round.ToString()]
                    : cue.StartsWith('{') ? words[cue[1..^1]].Select(LiteralHead) : [cue]);
                return new ClaimRule(Id, type, [.. cues.Distinct()], Pattern is null ? null : Rules.Pattern.Compile(Pattern, words), Confidence)
                {
                    IsVeto = Veto is not null,
                    Subject = Subject,
                    Object = Object,
                    Role = Role,
                    Status = Status,
                    Former = Former,
                    FirstWithEach = FirstWithEach,
                    Examples = [.. Examples],
                    Counterexamples = [.. Counterexamples],
                };
            }
            catch (Exception exception) when (exception is FormatException or ArgumentException or KeyNotFoundException)
            {
                throw new FormatException($"rule {Id}: {exception.Message}", exception);
            }
        }
    }
}
