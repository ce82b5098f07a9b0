using System.Text;
using System.Text.RegularExpressions;
using Graph.Extraction.Lexicons;
using Graph.Training.Tagging;

namespace Graph.Training.Corpora;

/// <summary>
/// Puts other names in the place of a sentence's, so that what stands around names is learned, and how they are made, rather than the names
/// themselves. Persons get names put together from those of the corpora, companies those of others; what is of another build stays.
/// </summary>
internal sealed partial class NameReplacement
{
    private const int Enough = 20;
    private readonly int _person;
    private readonly int _house;
    private readonly HashSet<string> _knownSurnames = Surnames();
    private readonly List<string> _surnames = [];
    private readonly List<string> _givenNames = [];
    private readonly List<string> _foreign = [];
    private readonly Dictionary<string, List<string>> _companies = [];

    /// <param name="types">The names of the types that the examples' spans point to: <c>Person</c> or <c>name</c>, <c>Organization</c> or <c>company</c>.</param>
    public NameReplacement(IReadOnlyList<Example> examples, IReadOnlyList<string> types)
    {
        _person = types.ToList().FindIndex(type => type is "Person" or "name");
        _house = types.ToList().FindIndex(type => type is "Organization" or "company");
        foreach (var example in examples)
            foreach (var (start, end, type) in example.Names)
                if (type == _person)
                    LearnPerson(example.Text[start..end]);
                else if (type == _house)
                    LearnCompany(example.Text[start..end]);
    }

    /// <summary>The sentence with other names in it; the same name becomes the same other one.</summary>
    public Example Of(Example example, Noise random)
    {
        var others = new Dictionary<string, string>();
        var text = new StringBuilder();
        var names = new List<NamedSpan>();
        var moved = new List<(int From, int By)> { (0, 0) };
        var at = 0;
        foreach (var (start, end, type) in example.Names)
        {
            text.Append(example.Text, at, start - at);
            var name = example.Text[start..end];
            if (!others.TryGetValue(name, out var other))
                others[name] = other = type == _person ? Person(name, random) : type == _house ? Company(name, random) : name;
            names.Add(new NamedSpan(text.Length, text.Length + other.Length, type));
            text.Append(other);
            moved.Add((end, text.Length - end));
            at = end;
        }
        text.Append(example.Text, at, example.Text.Length - at);
        return example with
        {
            Text = text.ToString(),
            Names = names,
            Free = [.. example.Free.Select(span => span with { Start = Moved(span.Start), End = Moved(span.End) })],
        };

        int Moved(int place) => place + moved.FindLast(move => move.From <= place).By;
    }

    private void LearnPerson(string name)
    {
        if (IsNative(name))
        {
            _surnames.Add(name[..1]);
            _givenNames.Add(name[1..]);
        }
        else if (ForeignName().IsMatch(name))
            _foreign.AddRange(name.Split('·').Where(part => part.Length >= 2));
    }

    private string Person(string name, Noise random)
    {
        if (IsNative(name) && _givenNames.Count >= Enough)
        {
            var given = "";
            while (given.Length < name.Length - 1)
                if (Any(_givenNames, random) is var one && one.Length == name.Length - 1)
                    given += one[given.Length];
            return Any(_surnames, random) + given;
        }
        return ForeignName().IsMatch(name) && _foreign.Count >= Enough
            ? string.Join('·', name.Split('·').Select(_ => Any(_foreign, random) is var one && Any(_foreign, random) is var other
                ? one[..((one.Length + 1) / 2)] + other[(other.Length / 2)..] : "")) : name;
    }

    private bool IsNative(string name) => name.Length is 2 or 3 && _knownSurnames.Contains(name[..1]) && name.All(c => c >= '\u4E00');

    private void LearnCompany(string name)
    {
        if (KindOf(name, out var core) is not { } kind)
            return;
        if (!_companies.TryGetValue(kind, out var cores))
            _companies.Add(kind, cores = []);
        cores.Add(core);
    }

    private string Company(string name, Noise random) =>
        KindOf(name, out var core) is { } kind && _companies.TryGetValue(kind, out var cores) && cores.Count >= Enough
            ? Any(cores, random) + name[core.Length..] : name;

    // What a company's name is without what tells what it does, and how it is written; null for what may be no company.
    private static string? KindOf(string name, out string core)
    {
        var trade = Trade().Match(name);
        core = trade.Success ? name[..trade.Index] : name;
        var isLatin = core.All(char.IsAsciiLetterOrDigit);
        return core.Length is < 2 or > 6 || !(trade.Success || isLatin || Resources.Companies.LongestAt(core) == core.Length) ? null
            : isLatin ? "latin" : core.All(c => c >= '\u4E00') ? $"han {core.Length}" : "mixed";
    }

    private static string Any(List<string> list, Noise random) => list[random.Below(list.Count)];

    // One character each, and of those that many bear.
    private static HashSet<string> Surnames()
    {
        var classes = Resources.Classes;
        var matches = new List<ClassMatch>();
        return [.. Enumerable.Range('\u4E00', 0x5200).Select(c => ((char)c).ToString()).Where(IsSurname)];

        bool IsSurname(string character)
        {
            matches.Clear();
            classes.Match(character, matches);
            return matches.Exists(match => classes.Names[match.Class] is "surnames/frequent" or "surnames/common");
        }
    }

    [GeneratedRegex("^[\u4E00-\u9FFF]{2,6}(·[\u4E00-\u9FFF]{2,6})*$", RegexOptions.ExplicitCapture)]
    private static partial Regex ForeignName();

    [GeneratedRegex(
        "(?<=..)(科技|信息|网络|股份|控股|资本|投资|创投|基金|集团|证券|银行|保险|医疗|生物|医药|电子|传媒|能源|地产|有限|责任|公司|技术|汽车|航空)+$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Trade();
}
