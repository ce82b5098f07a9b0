using System.Collections.Immutable;
using Graph.Model.Text;
using Graph.Model.Values;

namespace Graph.Evaluation;

/// <summary>
/// Date, amount and role of an investment whose ends are right, each where the gold gives it. A qualifier is right where every
/// value of the gold is met by one of those found; else it is missed, and also wrong where something was found. So the recall
/// of its tally is the part of the given qualifiers that is right.
/// <list type="bullet">
/// <item>A date meets one that is at least as precise and equal as far as the gold's goes: 2021-07-13 meets 2021-07, not the other way round.</item>
/// <item>An amount meets one of the same currency and the same ends, however written: 数千万元 is 10⁷ to 10⁸ CNY, 近亿元 up to
/// 10⁸, 超5亿元 5·10⁸ and up, 约1亿元 10⁸. What is no amount by itself (合计4000万) is compared as text.</item>
/// <item>A role meets the same word.</item>
/// </list>
/// </summary>
internal static class InvestmentValues
{
    private static readonly (string Name, Func<AnnotatedRelation, string?> Of, Func<string, string, bool> Meets)[] Qualifiers =
    [
        ("amount", relation => relation.Amount, AmountsMeet),
        ("date", relation => relation.Date, DatesMeet),
        ("role", relation => relation.Role, static (gold, found) => gold == found),
    ];

    /// <summary>For each qualifier that the gold gives: its name, what the gold says, what was found, and how that counts.</summary>
    public static IEnumerable<(string Name, string Gold, string Found, Tally Tally)> Compare(
        IEnumerable<AnnotatedRelation> gold, IEnumerable<AnnotatedRelation> found)
    {
        foreach (var (name, of, meets) in Qualifiers)
        {
            var wanted = Split(gold.Select(of));
            if (wanted.IsEmpty)
                continue;
            var values = Split(found.Select(of));
            var isRight = wanted.All(value => values.Any(other => meets(value, other)));
            yield return (name, string.Join("; ", wanted), string.Join("; ", values),
                isRight ? new Tally(1, 0, 0) : new Tally(0, values.IsEmpty ? 0 : 1, 1));
        }
    }

    private static ImmutableArray<string> Split(IEnumerable<string?> values) =>
        [.. values.OfType<string>().SelectMany(value => value.Split(';', '；')).Select(value => value.Trim()).Where(value => value.Length > 0).Distinct()];

    private static bool DatesMeet(string gold, string found) => PartialDate.Parse(gold) is { } wanted
        ? PartialDate.Parse(found) is { } date && date.Year == wanted.Year
            && (wanted.Month == 0 || date.Month == wanted.Month) && (wanted.Day == 0 || date.Day == wanted.Day)
        : gold == found;

    private static bool AmountsMeet(string gold, string found)
    {
        var (wanted, written) = (FoldedText.Of(gold).Folded, FoldedText.Of(found).Folded);
        return wanted == written || (AmountRange.Parse(wanted) is { } amount && AmountRange.Parse(written) == amount);
    }
}
