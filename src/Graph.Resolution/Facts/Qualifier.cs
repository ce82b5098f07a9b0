using System.Globalization;
using Graph.Model.Ontology;
using Graph.Model.Text;
using Graph.Model.Values;

namespace Graph.Resolution.Facts;

/// <summary>The qualifiers of facts as texts, how precise one is, and whether two can both be true.</summary>
public static class Qualifier
{
    public const string Confidence = "confidence";
    public const string Round = "round";
    public const string Date = "date";
    public const string Amount = "amount";
    public const string AmountText = "amountText";
    public const string Role = "role";
    public const string Share = "share";
    public const string Title = "title";
    public const string Former = "former";
    public const string From = "from";
    public const string To = "to";
    public const string Level = "level";
    public const string What = "what";

    /// <summary><c>lead</c>, <c>follow</c>, <c>exclusive</c>.</summary>
    public static string Print(InvestorRole role) => role.ToString().ToLowerInvariant();

    /// <summary><c>10000000..100000000 CNY</c>, <c>1000000000.. USD</c>.</summary>
    public static string Print(AmountRange amount) => $"{Number(amount.Min)}..{Number(amount.Max)} {amount.Currency}";

    internal static AmountRange ParseAmount(string text)
    {
        var blank = text.LastIndexOf(' ');
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        return new AmountRange(ParseNumber(text[..dots]), ParseNumber(text[(dots + 2)..blank]), text[(blank + 1)..]);
    }

    /// <summary>
    /// More for a value that says more: a day above a month above a year, an exact amount above a range.
    /// </summary>
    internal static int Precision(string name, string value) => name switch
    {
        Date or From or To => PartialDate.Parse(value)?.Precision ?? 0,
        Amount => ParseAmount(value) switch
        {
            { Min: not null, Max: not null } range => range.Min == range.Max ? 3 : 2,
            _ => 1,
        },
        _ => 0,
    };

    /// <summary>
    /// Not both can be true of one fact. What is only said more vaguely, or beside it, contradicts nothing.
    /// </summary>
    internal static bool Contradict(string name, string one, string other) => name switch
    {
        Confidence or AmountText or Former or What => false,
        Date or From or To => !one.StartsWith(other, StringComparison.Ordinal)
            && !other.StartsWith(one, StringComparison.Ordinal),
        Amount => !Overlap(ParseAmount(one), ParseAmount(other)),
        _ => NameForm.Fold(one) != NameForm.Fold(other),
    };

    private static bool Overlap(AmountRange one, AmountRange other) =>
        one.Currency == other.Currency
        && (one.Min is null || other.Max is null || one.Min <= other.Max)
        && (other.Min is null || one.Max is null || other.Min <= one.Max);

    private static string Number(decimal? number) => number?.ToString("0.############",
        CultureInfo.InvariantCulture) ?? "";

    private static decimal? ParseNumber(string text) =>
        text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
