using System.Collections.Immutable;
using Graph.Evaluation.Figures;
using Graph.Model.Extraction;
using Graph.Model.Text;

namespace Graph.Evaluation.PublicSets;

/// <summary>
/// FinRE (Li et al. 2019), <c>finre/test.txt</c>: sentences of financial news with pairs of organizations and their relation, read end to end: the
/// pair is not given. To be found are the pairs of 注资, 入股, 增持 and 持股, from holder to held; INVESTED_IN, ACQUIRED and HOLDS_SHARE claims of any
/// status find them.
/// <para>FinRE's names come from a list and are often a part of the name in the sentence (首钢 for 首钢控股), so an end is right where one of
/// its forms holds the name of the set or stands in it. FinRE lists but some pairs of a sentence: a claim between others counts as nothing. Between
/// listed ones, in either order, it is right or wrong. The second row leaves out, as neither, pairs listed with 收购, 拟收购, 买资, 减持, 拥有 and 重组:
/// to say of a firm that another buys, sells or owns it is what the claims mean.</para>
/// </summary>
internal static class FinRe
{
    private static readonly ImmutableHashSet<string> Wanted = ["注资", "入股", "增持", "持股"];
    private static readonly ImmutableHashSet<string> Akin = ["收购", "拟收购", "买资", "减持", "拥有", "重组"];

    private sealed record Sample(string Text, ImmutableArray<(string Subject, string Object, string Relation)> Pairs);

    public static FigureTable Measure(string folder, Func<string, ArticleExtraction> extract)
    {
        var samples = File.ReadLines(Path.Combine(folder, "finre/test.txt")).Select(line => line.Split('\t')).Where(parts => parts.Length == 4)
            .GroupBy(parts => parts[3]).Select(lines => new Sample(lines.Key, [.. lines.Select(Pair).Distinct()])).ToList();
        var found = Samples.Each(samples, sample => ClaimedPair.In(extract(sample.Text), "INVESTED_IN", "ACQUIRED", "HOLDS_SHARE"));
        return new FigureTable("FinRE test", $"{samples.Count} sentences", Figure.Of("F1",
        [
            ("pairs of 注资, 入股, 增持, 持股", 0.60, [.. samples.Zip(found, (sample, pairs) => Compare(sample, pairs, []))]),
            ("— pairs of akin relations aside", null, [.. samples.Zip(found, (sample, pairs) => Compare(sample, pairs, Akin))]),
        ]));
    }

    // The set lists every pair in both orders, the second one with 被.
    private static (string, string, string) Pair(string[] parts) => parts[2].StartsWith('被')
        ? (NameForm.Fold(parts[1]), NameForm.Fold(parts[0]), parts[2][1..])
        : (NameForm.Fold(parts[0]), NameForm.Fold(parts[1]), parts[2]);

    private static Tally Compare(Sample sample, ImmutableArray<ClaimedPair> found, ImmutableHashSet<string> neither)
    {
        var gold = sample.Pairs.Where(pair => Wanted.Contains(pair.Relation)).ToList();
        var right = gold.Count(pair => found.Any(claim => Meets(claim.Subject, pair.Subject) && Meets(claim.Object, pair.Object)));
        var wrong = found.Count(claim =>
            !gold.Exists(pair => Meets(claim.Subject, pair.Subject) && Meets(claim.Object, pair.Object))
            && sample.Pairs.Where(pair => Meets(claim.Subject, pair.Subject) && Meets(claim.Object, pair.Object)
                || Meets(claim.Subject, pair.Object) && Meets(claim.Object, pair.Subject)).ToList() is { Count: > 0 } listed
            && !listed.Exists(pair => neither.Contains(pair.Relation)));
        return new Tally(right, wrong, gold.Count - right);
    }

    private static bool Meets(ImmutableHashSet<string> forms, string name) => forms.Any(form =>
        form.Contains(name, StringComparison.Ordinal) || form.Length > 1 && name.Contains(form, StringComparison.Ordinal));
}
