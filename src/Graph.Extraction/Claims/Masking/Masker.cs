using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Graph.Extraction.Analysis;
using Graph.Model.Values;

namespace Graph.Extraction.Claims.Masking;

/// <summary>Masks the sentences of one article, in order; dates without a year are read against those before them.</summary>
internal sealed partial class Masker(DateOnly? published)
{
    private const int LongestBracket = 40;

    private static readonly SearchValues<char> SignsOfRounds = SearchValues.Create("轮融投入增定");

    public MaskedSentence Mask(SentenceAnalysis sentence)
    {
        var (text, items) = MaskMentions(sentence);
        (text, items) = Replace(text, items, DatesIn(text));
        (text, items) = Replace(text, items, AmountText.FindIn(text)
            .Select(found => new Value(found.Start, found.End, Symbols.Amount, new MaskedValue { Amount = found.Amount })));
        (text, items) = Replace(text, items, RoundsIn(text));
        (text, items) = Replace(text, items, SharesIn(text));
        return new MaskedSentence(sentence, text, [.. items]);
    }

    private static (string, List<MaskedItem>) MaskMentions(SentenceAnalysis sentence)
    {
        var folded = sentence.Folded;
        var text = new StringBuilder(folded.Length);
        var items = new List<MaskedItem>(folded.Length);
        var next = 0;
        for (var i = 0; i < folded.Length;)
        {
            if (next < sentence.Mentions.Length && sentence.Mentions[next].Start <= i)
            {
                var span = sentence.Mentions[next++];
                text.Append(Symbols.Of(span.Type));
                items.Add(new MaskedItem(span.Start, span.End, span));
                i = Math.Max(i, span.End);
            }
            else if (IsSilent(folded[i]))
                i++;
            else if (folded[i] == '(' && EndOfExplanation(folded, i, text) is { } end)
            {
                i = end;
                while (next < sentence.Mentions.Length && sentence.Mentions[next].Start < end)
                    next++;
            }
            else
            {
                text.Append(folded[i]);
                items.Add(new MaskedItem(i, ++i));
            }
        }
        return (text.ToString(), items);
    }

    private static bool IsSilent(char c) => char.IsWhiteSpace(c)
        || c is '"' or '\'' or '“' or '”' or '‘' or '’' or '「' or '」' or '『' or '』' or '《' or '》';

    // A bracket behind a name explains it; a person's may hold the house and is kept.
    private static int? EndOfExplanation(string folded, int open, StringBuilder before)
    {
        if (before.Length == 0 || !Symbols.IsMention(before[^1]) || before[^1] == Symbols.Of(Model.Ontology.EntityType.Person))
            return null;
        var close = folded.IndexOf(')', open);
        return close > 0 && close - open <= LongestBracket ? close + 1 : null;
    }

    private IEnumerable<Value> DatesIn(string text)
    {
        var reference = published;
        foreach (var (start, end) in StatedDate.FindIn(text))
        {
            var stated = text[start..end];
            if (StatedDate.YearIn(stated) is { } year)
                reference = new DateOnly(year, 12, 31);
            // 2021年…, 6月: of that year. 2021年…, 上个月: of the day of writing.
            var day = char.IsAsciiDigit(stated[0]) ? reference : published;
            var date = StatedDate.Read(stated, day ?? DateOnly.MinValue.AddYears(2));
            yield return new Value(start, end, Symbols.Date, new MaskedValue { Date = day is null ? null : date });
        }
    }

    private static IEnumerable<Value> RoundsIn(string text)
    {
        if (!text.AsSpan().ContainsAny(SignsOfRounds))
            yield break;
        foreach (Match match in Rounds().Matches(text))
        {
            var rounds = match.Groups["round"].Captures.Select(capture => RoundName.Parse(capture.Value))
                .OfType<RoundName>().ToImmutableArray();
            if (rounds.Length > 0)
                yield return new Value(match.Index, match.Index + match.Length, Symbols.Round, new MaskedValue { Rounds = rounds });
        }
    }

    private static IEnumerable<Value> SharesIn(string text)
    {
        foreach (Match match in Percentage().Matches(text))
            yield return new Value(match.Index, match.Index + match.Length, Symbols.Share, new MaskedValue
            {
                Share = decimal.Parse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
            });
    }

    private static (string, List<MaskedItem>) Replace(string text, List<MaskedItem> items, IEnumerable<Value> values)
    {
        StringBuilder? masked = null;
        List<MaskedItem> kept = [];
        var from = 0;
        foreach (var value in values)
        {
            if (masked is null)
                (masked, kept) = (new StringBuilder(text.Length), new List<MaskedItem>(items.Count));
            masked.Append(text, from, value.Start - from).Append(value.Symbol);
            kept.AddRange(CollectionsMarshal.AsSpan(items)[from..value.Start]);
            kept.Add(new MaskedItem(items[value.Start].Start, items[value.End - 1].End, Value: value.Meaning));
            from = value.End;
        }
        if (masked is null)
            return (text, items);
        masked.Append(text, from, text.Length - from);
        kept.AddRange(CollectionsMarshal.AsSpan(items)[from..]);
        return (masked.ToString(), kept);
    }

    private readonly record struct Value(int Start, int End, char Symbol, MaskedValue Meaning);

    // One round, or a list of them of which the last, or each, bears 轮; 融资 and 投资 behind them stay in the text.
    [GeneratedRegex("""
        (?<![A-Za-z\d])
        (?:(?<round>(?:Pre-?)?[A-I][1-9]?\+*|Pre-?IPO|天使\+*|种子\+*)(?:轮次?)?(?:以?及|[、/和与及,至]))*
        (?:
          (?<round>(?:Pre-?)?[A-I][1-9]?\+*|Pre-?IPO|天使\+*|种子\+*|首)(?:两|三|四|多)?(?:系列)?轮次?
          |(?<round>战略)(?:轮|(?=性?(?:融资|投资|入股|增资)(?!部|者|人|方|机构)))性?
          |(?<round>天使|种子|Pre-?IPO|基石|Pre-?[A-I]\+*)(?=融资|投资(?!人|者|机构|基金))
          |(?<round>定增|定向增发)
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Rounds();

    [GeneratedRegex(@"(?<number>\d{1,3}(?:\.\d+)?)%")]
    private static partial Regex Percentage();
}
