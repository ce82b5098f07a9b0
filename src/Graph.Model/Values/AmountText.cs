using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Model.Values;

/// <summary>
/// Amounts of money as Chinese writes them: <c>1.65亿元人民币</c>, <c>数千万元</c>, <c>近亿元</c>, <c>超10亿美元</c>, <c>亿元级</c>, <c>1-2亿元</c>,
/// <c>US$500万</c>. Works on folded text.
/// </summary>
public static partial class AmountText
{
    private static readonly Dictionary<string, string> Currencies = new()
    {
        ["元"] = "CNY", ["元人民币"] = "CNY", ["人民币"] = "CNY", ["RMB"] = "CNY", ["¥"] = "CNY", ["人民币元"] = "CNY",
        ["美元"] = "USD", ["美金"] = "USD", ["US$"] = "USD", ["$"] = "USD",
        ["港元"] = "HKD", ["港币"] = "HKD", ["HK$"] = "HKD", ["新台币"] = "TWD", ["新台币元"] = "TWD",
        ["欧元"] = "EUR", ["€"] = "EUR", ["英镑"] = "GBP", ["£"] = "GBP", ["日元"] = "JPY", ["韩元"] = "KRW",
        ["新加坡元"] = "SGD", ["新元"] = "SGD", ["澳元"] = "AUD", ["加元"] = "CAD", ["瑞士法郎"] = "CHF",
        ["卢比"] = "INR", ["印度卢比"] = "INR", ["以色列谢克尔"] = "ILS", ["卢布"] = "RUB", ["林吉特"] = "MYR",
    };

    // Every amount holds one of these; most sentences hold none, and are not searched.
    private static readonly SearchValues<char> Signs = SearchValues.Create("万亿元$¥€£币金镑郎比布特");

    /// <summary>The stretches of a text that are amounts, in order.</summary>
    public static IEnumerable<(int Start, int End, AmountRange Amount)> FindIn(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs))
            yield break;
        foreach (Match match in Amount().Matches(text))
            if (Read(match) is { } amount)
                yield return (match.Index, match.Index + match.Length, amount);
    }

    /// <summary>Reads a text that is one amount and nothing else (white space aside); null where it is none.</summary>
    public static AmountRange? Parse(string? text)
    {
        var dense = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
        var match = Amount().Match(dense);
        return match.Success && match.Length == dense.Length ? Read(match) : null;
    }

    private static AmountRange? Read(Match match)
    {
        string Of(string group) => match.Groups[group].Value;

        var currency = Of("currency") + Of("prefix");
        var unit = UnitOf(Of("unit"));
        if (currency == "" && unit < 10_000)
            return null;
        var code = currency == "" ? "CNY" : Currencies.GetValueOrDefault(Of("currency")) ?? Currencies.GetValueOrDefault(Of("prefix"));
        if (code is null)
            return null;

        var isVague = Of("low") is "数" or "几" || Of("low") == "" || Of("level") != "";
        if (Of("low") == "" && (Of("unit") == "" || Of("high") != ""))
            return null;
        var low = Of("low") is "数" or "几" or "" ? 1 : NumberOf(Of("low"));
        if (low is null)
            return null;
        var min = low.Value * (Of("high") != "" && Of("lowUnit") != "" ? UnitOf(Of("lowUnit")) : unit);
        var max = Of("high") != "" ? NumberOf(Of("high")) * unit : min;

        return Of("hedge") switch
        {
            "近" or "将近" or "不超过" or "不到" or "最多" or "至多" => new AmountRange(null, max, code),
            "超" or "超过" or "逾" or "过" or "上" or "不低于" or "不少于" or "至少" => new AmountRange(min, null, code),
            _ when Of("over") == "以上" || Of("more") != "" || Of("more2") != "" => new AmountRange(min, null, code),
            _ when isVague => new AmountRange(min, min * 10, code),
            _ => new AmountRange(min, max, code),
        };
    }

    private static decimal UnitOf(string unit) => unit.Aggregate(1m, (product, c) => product * c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        _ => 100_000_000,
    });

    private static decimal? NumberOf(string text)
    {
        if (decimal.TryParse(text.Replace(",", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        if (text == "半")
            return 0.5m;
        decimal total = 0, digit = 0;
        foreach (var c in text)
        {
            var value = c == '两' ? 2 : "零一二三四五六七八九".IndexOf(c);
            if (value >= 0)
                digit = value;
            else
            {
                total += (digit == 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = 0;
            }
        }
        return total + digit;
    }

    [GeneratedRegex("""
        (?<hedge>不超过|不低于|不少于|不到|最多|至多|至少|超过|将近|超|逾|近|过|上|大约|约|高达)?
        (?<prefix>US\$|HK\$|\$|¥|€|£|RMB|人民币)?
        (?<low>(?<![\d.]|\d,)\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百]+(?=[万亿千百])|数|几|半)?
        (?:(?<lowUnit>[十百千万亿]{0,3})(?:元)?[-~至到](?<high>\d[\d,]*(?:\.\d+)?))?
        (?<more>多|余)?
        (?<unit>[十百千万亿]{0,3})
        (?<more2>多|余)?
        (?:
          (?<level>级别?)?(?<currency>元人民币|人民币元?|美元|美金|港元|港币|新台币元?|欧元|英镑|日元|韩元|新加坡元|新元|澳元|加元|瑞士法郎|印度卢比|卢比|卢布|林吉特|元)(?<level>级别?)?
          |(?(prefix)|(?!))
          |(?<=[万亿])(?<level>级别?)?(?=的?(?:融资|投资|天使|种子|战略|Pre|[A-H]\d?\+*轮))
        )
        (?<over>以上|左右)?
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
