using System.Text.RegularExpressions;

namespace Graph.Model.Values;

/// <summary>
/// A funding round on one ordered scale: <c>Seed</c>, <c>Angel</c>, <c>Angel+</c>, <c>Pre-A</c>, <c>A</c>, <c>A+</c>, <c>A1</c>, … <c>H</c>,
/// <c>Pre-IPO</c>, <c>IPO</c>, and aside from it <c>Strategic</c>, <c>Cornerstone</c>, <c>Private placement</c>.
/// </summary>
public readonly partial record struct RoundName : IComparable<RoundName>
{
    private static readonly (string Written, string Name)[] Words =
    [
        ("种子", "Seed"), ("seed", "Seed"), ("天使", "Angel"), ("angel", "Angel"), ("战略", "Strategic"), ("strategic", "Strategic"),
        ("基石", "Cornerstone"), ("cornerstone", "Cornerstone"), ("定增", "Private placement"), ("定向增发", "Private placement"),
        ("privateplacement", "Private placement"), ("pre-ipo", "Pre-IPO"), ("preipo", "Pre-IPO"), ("ipo", "IPO"),
        ("首", "First"), ("first", "First"),
    ];

    private RoundName(string name, double order) => (Name, Order) = (name, order);

    public string Name { get; }

    /// <summary>Its place on the scale; rounds aside from the scale come behind it.</summary>
    public double Order { get; }

    /// <summary>Whether a company may raise several of this name: then only the date tells them apart.</summary>
    public bool Repeats => Order >= 200;

    /// <summary>Reads a round as written (folded: <c>A轮</c>, <c>天使+轮</c>, <c>PreA</c>, <c>Pre-A+</c>, <c>战略融资</c>); null where it is none.</summary>
    public static RoundName? Parse(string? text)
    {
        var written = Suffix().Replace((text ?? "").Trim().ToLowerInvariant().Replace(" ", ""), "");
        var plus = written.Length - written.TrimEnd('+').Length;
        foreach (var (word, name) in Words)
            if (written[..^plus] == word)
                return new RoundName(name + new string('+', plus), OrderOf(name) + plus / 10.0);

        var letter = Letter().Match(written);
        if (!letter.Success)
            return null;
        var series = char.ToUpperInvariant(letter.Groups["letter"].ValueSpan[0]);
        var prefix = letter.Groups["pre"].Success ? "Pre-" : "";
        var number = letter.Groups["number"].Value;
        var order = 10 * (series - 'A' + 1) - (prefix == "" ? 0 : 4) + plus / 2.0
            + (number == "" ? 0 : int.Parse(number) / 10.0);
        return new RoundName(prefix + series + number + new string('+', plus), order);
    }

    public int CompareTo(RoundName other)
    {
        var byOrder = Order.CompareTo(other.Order);
        return byOrder != 0 ? byOrder : string.CompareOrdinal(Name, other.Name);
    }

    public override string ToString() => Name;

    private static double OrderOf(string name) => name switch
    {
        "Seed" => 1,
        "Angel" => 2,
        "First" => 4,
        "Pre-IPO" => 110,
        "Cornerstone" => 119,
        "IPO" => 120,
        "Strategic" => 200,
        _ => 210,
    };

    [GeneratedRegex("(轮|轮融资|轮投资|融资|投资|配售|round)+$")]
    private static partial Regex Suffix();

    [GeneratedRegex(@"^(?<pre>pre-?)?(?<letter>[a-i])(?<number>[1-9])?\+*$")]
    private static partial Regex Letter();
}
