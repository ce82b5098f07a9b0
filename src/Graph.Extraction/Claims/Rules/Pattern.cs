using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Graph.Extraction.Claims.Masking;
using Graph.Model.Ontology;

namespace Graph.Extraction.Claims.Rules;

/// <summary>
/// The language of the patterns, compiled to a regular expression over masked sentences. Chinese text and <c>( | ) ? [ ]</c> mean what
/// they mean in one; besides:
/// <list type="bullet">
/// <item><c>{Org}</c>, <c>{Person:subject}</c>, <c>{Org|Product:object}</c>: a mention of these types, captured as that end;</item>
/// <item><c>{Party+:subject}</c>: one or a list of them (、 和 及 以及 等, each with a few words before it); with <c>++</c> commas part them too;</item>
/// <item><c>{rounds}</c>, <c>{amount}</c>, <c>{date}</c>, <c>{share}</c>: a value; <c>{title}</c>: a position,
/// <c>{officer}</c>: a firm's; <c>{what}</c>: the rest of the clause; <c>{level}</c>: 国家级 or a place; <c>{roster}</c>: the people of a list with
/// their houses and titles between them, as subjects; <c>{word}</c>: an entry of the word lists;</item>
/// <item><c>…</c>: up to 15 characters within a clause and without a name of an organization or person; <c>……</c>: up to 40
/// over clauses; <c>{any}</c>: up to 40 over clauses and names.</item>
/// </list>
/// </summary>
internal static partial class Pattern
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["Org"] = Class(EntityType.Organization),
        ["Person"] = Class(EntityType.Person),
        ["Party"] = Class(EntityType.Organization, EntityType.Person),
        ["Program"] = Class(EntityType.Program),
        ["Product"] = Class(EntityType.Product),
        ["Policy"] = Class(EntityType.Policy),
        ["Event"] = Class(EntityType.Event),
        ["Place"] = Class(EntityType.Place),
        ["Launchable"] = Class(EntityType.Program, EntityType.Product, EntityType.Policy, EntityType.Event),
        ["Joinable"] = Class(EntityType.Program, EntityType.Event),
    }.ToFrozenDictionary();

    private static readonly string Parties = Class(EntityType.Organization, EntityType.Person);
    // All but places, which a title may hold: 驻临江代表.
    private static readonly string Named = Class([.. Enum.GetValues<EntityType>().Where(type => type != EntityType.Place)])[1..^1]
        + Symbols.Round + Symbols.Amount + Symbols.Share;
    private static readonly string Person = Class(EntityType.Person);
    private static readonly string Symbol = $"{Symbols.First}-{Symbols.Last}";

    // What may stand before an item of a list, or behind 等: no verb of investing, which belongs to the next clause.
    private static readonly string Filler =
        $"(?:(?:投资|领投|跟投|参投)(?:机构|方|人|者|基金|公司|集团)|[^,;。:!?()、投融由获{Parties[1..^1]}{Symbols.Round}-{Symbols.Last}])" + "{0,20}";

    // Bounds the work where a sentence is one long list.
    private const int LongestList = 40;

    private const string Houses = "旗下|下属|关联公司|关联企业|创办的|创立的|管理的|的(?=\uE000)";

    private const string Separator = "(?:[、&/]|,?(?:以及|还有|及)|[和及与]|,(?=老股东|原股东|现有股东))";

    public static Regex Compile(string pattern, IReadOnlyDictionary<string, string[]> words)
    {
        var regex = new StringBuilder(pattern.Length * 4);
        for (var i = 0; i < pattern.Length; i++)
            switch (pattern[i])
            {
                case '{':
                    var close = pattern.IndexOf('}', i);
                    if (close < 0)
                        throw new FormatException($"no }} behind {pattern[i..]}");
                    var inner = pattern[(i + 1)..close];
                    if (inner.Length > 0 && (char.IsAsciiDigit(inner[0]) || inner[0] == ','))
                        regex.Append('{').Append(inner).Append('}');
                    else
                        regex.Append(Element(inner, words));
                    i = close;
                    break;
                case '…' when i + 1 < pattern.Length && pattern[i + 1] == '…':
                    regex.Append($"[^;。!?{Class(EntityType.Organization)[1]}{Class(EntityType.Person)[1]}]{{0,40}}?");
                    i++;
                    break;
                case '…':
                    regex.Append($"[^,;。:!?{Class(EntityType.Organization)[1]}{Class(EntityType.Person)[1]}]{{0,15}}?");
                    break;
                case '（':
                    regex.Append(@"\(");
                    break;
                case '）':
                    regex.Append(@"\)");
                    break;
                case '，':
                    regex.Append(',');
                    break;
                case '：':
                    regex.Append(':');
                    break;
                default:
                    regex.Append(pattern[i]);
                    break;
            }
        return new Regex(regex.ToString(), RegexOptions.CultureInvariant);
    }

    private static string Element(string element, IReadOnlyDictionary<string, string[]> words)
    {
        switch (element)
        {
            case "any":
                return "[^;。!?]{0,40}?";
            case "rounds":
                return $"(?:(?:(?<rounds>{Symbols.Round})(?:[、/和及与,]|以及)*)+)";
            case "amount":
                return $"(?<amount>{Symbols.Amount})";
            case "date":
                return $"(?<date>{Symbols.Date})";
            case "share":
                return $"(?<share>{Symbols.Share})";
            case "title":
                return $"(?<title>{Title(string.Join('|', words["title"]))})";
            case "what":
                return "(?<what>[^,;。:!?]{2,24})";
            case "level":
                return $"(?<level>(?:国家|全国|省|市|区|县|自治区)级|{TypesOf("Place")}(?:市|省)?)";
            case "officer":
                return $"(?<title>{Title(string.Join('|', words["officer"]))})";
            case "titles":
                return Title(string.Join('|', words["title"]));
            case "roster":
                var person = Person[1..^1];
                var between = $"[^{person}。!?:说称示在将是了]{{0,60}}?(?<=[、,;和及与{Symbol}][^{person}]{{0,60}})";
                return $"(?:(?<subject>{Person})(?:等)?{between}){{0,30}}(?<subject>{Person})";
        }
        var match = MentionElement().Match(element);
        if (match.Success && TypesOf(match.Groups["types"].Value) is { } types)
        {
            var captured = match.Groups["role"].Success ? $"(?<{match.Groups["role"].Value}>{types})" : types;
            if (!match.Groups["list"].Success)
                return captured;
            var others = Class([.. Enum.GetValues<EntityType>().Where(type => !types.Contains(Symbols.Of(type)))]);
            // Of 甲旗下乙 and, among parties, 甲创始人某 only the latter is meant.
            var owner = types == Parties ? $"{Houses}|(?:联合)?创始人|创办人|董事长|CEO|首席执行官" : Houses;
            var item = $"(?:{Parties}(?:{owner})的?{Filler})?{captured}";
            var separator = match.Groups["list"].Length == 2 ? $"(?:{Separator}|,)" : Separator;
            var next = $"(?:等{Filler})?{separator}(?:(?:{Filler}|{others}){separator})?{Filler}{item}";
            return $"(?:{item}(?:{next}){{0,{LongestList}}}(?:{Separator}{Filler})?(?:等{Filler})?)";
        }
        return words.TryGetValue(element, out var word)
            ? $"(?:{string.Join('|', word)})"
            : throw new FormatException($"{{{element}}} is neither a type, a value nor a word list");
    }

    // Titles joined by 兼 、 & …, each ending in the head word that makes it one: 董事长兼首席执行官, 产业运营中心总监.
    private static string Title(string heads)
    {
        var rest = $"[^,;。:!?()、的是在由{Named}]";
        return $"{rest}{{0,20}}?(?:{heads})(?:[兼、&/及和与暨]?{rest}{{0,12}}?(?:{heads}))*";
    }

    private static string? TypesOf(string names)
    {
        var classes = names.Split('|').Select(name => Types.GetValueOrDefault(name)).ToArray();
        return classes.Contains(null) ? null : $"[{string.Concat(classes.Select(c => c![1..^1]))}]";
    }

    private static string Class(params EntityType[] types) => $"[{string.Concat(types.Select(Symbols.Of))}]";

    [GeneratedRegex(@"^(?<types>[A-Z][A-Za-z|]*)(?<list>\+{1,2})?(?::(?<role>subject|object))?$")]
    private static partial Regex MentionElement();
}
