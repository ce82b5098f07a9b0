using System.Collections.Immutable;
using System.Reflection;
using Graph.Extraction.Analysis;
using Graph.Extraction.Lexicons;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Graph.Extraction.Mentions.Rules;

/// <summary>All rules, and the one walk over a sentence that finds what they propose.</summary>
internal sealed class NameRules
{
    private const string ClauseMarks = "，,。;；:：!?！？、()（）《》“”‘’\"「」 —…·|";
    private const string Quotes = "“”\"‘’「」";
    private const int Stop = 63;
    private const int LongestHead = 8;

    private readonly WordTrie _words = new();
    private readonly ImmutableArray<NameRule> _byHead;

    private NameRules(ImmutableArray<NameRule> rules, IEnumerable<string> stops)
    {
        All = rules;
        _byHead = [.. rules.Where(rule => rule.Enclosed == "")];
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(_byHead.Length, Stop, nameof(rules));
        for (var i = 0; i < _byHead.Length; i++)
            foreach (var word in _byHead[i].Heads)
                _words.Add(word, i);
        foreach (var stop in stops)
            _words.Add(stop, Stop);
    }

    public ImmutableArray<NameRule> All { get; }

    public static NameRules Load()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("Graph.Extraction.Rules.Names.named-things.yaml")!;
        using var reader = new StreamReader(resource);
        var file = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<RuleFile>(reader);
        return new NameRules([.. file.Rules], file.Stops);
    }

    /// <summary>What the rules propose in a folded sentence; proposals may overlap.</summary>
    public List<(NameRule Rule, EntitySpan Span)> Propose(string text)
    {
        var proposals = new List<(NameRule, EntitySpan)>();
        var matches = new List<ClassMatch>();
        _words.Match(text, matches);
        var begins = new bool[text.Length + 1];
        foreach (var match in matches)
            begins[match.End] |= match.Class == Stop;
        for (var i = 0; i < matches.Count; i++)
            if (matches[i].Class != Stop && !IsWithinLonger(matches, i))
                AddByHead(text, matches[i], begins, proposals);
        foreach (var rule in All)
        {
            if (rule.Enclosed != "")
                AddEnclosed(text, rule, proposals);
            foreach (var word in rule.Words)
                AddWord(text, rule, word, proposals);
        }
        return proposals;
    }

    // 计划 in 行动计划: the longer head counts. Matches are in order of their starts.
    private static bool IsWithinLonger(List<ClassMatch> matches, int index)
    {
        var head = matches[index];
        for (var i = index - 1; i >= 0 && matches[i].Start > head.Start - LongestHead; i--)
            if (matches[i].Class == head.Class && matches[i].End >= head.End)
                return true;
        for (var i = index + 1; i < matches.Count && matches[i].Start == head.Start; i++)
            if (matches[i].Class == head.Class && matches[i].End > head.End)
                return true;
        return false;
    }

    /// <param name="begins">Where a stop word ends.</param>
    private void AddByHead(string text, ClassMatch head, bool[] begins, List<(NameRule, EntitySpan)> proposals)
    {
        var rule = _byHead[head.Class];
        var start = head.Start;
        while (start > 0 && head.End - start < rule.Longest && !ClauseMarks.Contains(text[start - 1]) && !begins[start])
            start--;
        if (head.End - start >= Math.Max(rule.Shortest, head.End - head.Start + 2))
            proposals.Add((rule, new EntitySpan(start, head.End, rule.Type)));
    }

    private static void AddEnclosed(string text, NameRule rule, List<(NameRule, EntitySpan)> proposals)
    {
        for (var open = text.IndexOf(rule.Enclosed[0]); open >= 0; open = text.IndexOf(rule.Enclosed[0], open + 1))
        {
            var close = text.IndexOf(rule.Enclosed[1], open + 1);
            if (close < 0)
                return;
            var inside = text.AsSpan(open + 1, close - open - 1);
            if (inside.Length < rule.Shortest || inside.Length > rule.Longest || inside.Contains(rule.Enclosed[0]))
                continue;
            if ((rule.Heads.Count == 0 || EndsWithAny(inside, rule.Heads)) && (rule.Behind.Count == 0 || StartsWithAny(text.AsSpan(close + 1), rule.Behind)))
                proposals.Add((rule, new EntitySpan(open + 1, close, rule.Type)));
        }
    }

    // Quotes may stand anywhere in the word: 专精特新“小巨人.
    private static void AddWord(string text, NameRule rule, string word, List<(NameRule, EntitySpan)> proposals)
    {
        for (var start = text.IndexOf(word[0]); start >= 0; start = text.IndexOf(word[0], start + 1))
        {
            int at = start, matched = 0;
            for (; at < text.Length && matched < word.Length; at++)
            {
                if (text[at] == word[matched])
                    matched++;
                else if (!Quotes.Contains(text[at]))
                    break;
            }
            if (matched < word.Length)
                continue;
            var span = new EntitySpan(start, at, rule.Type);
            if (!proposals.Any(other => other.Item1 == rule && other.Item2.Start <= span.Start && other.Item2.End >= span.End))
                proposals.Add((rule, span));
        }
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, List<string> words)
    {
        foreach (var word in words)
            if (text.EndsWith(word) && text.Length > word.Length)
                return true;
        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, List<string> words)
    {
        foreach (var word in words)
            if (text.StartsWith(word))
                return true;
        return false;
    }

    private sealed record RuleFile
    {
        public List<string> Stops { get; init; } = [];

        public List<NameRule> Rules { get; init; } = [];
    }
}
