using System.Collections.Immutable;
using Graph.Evaluation.Figures;
using Graph.Model.Extraction;
using Graph.Model.Text;

namespace Graph.Evaluation.PublicSets;

/// <summary>
/// FewFC (Zhou et al. 2021): sentences of financial news with events; 投资 in <c>fewfc/test_base.json</c>, 收购 in <c>fewfc/test_trans.json</c>. To be
/// found is every pair of one who does (<c>sub</c>) and what it is done to (<c>obj</c>) of an event that has both; an INVESTED_IN or ACQUIRED claim of
/// any status finds it, where each end has a form equal to the words of the set.
/// <para>Any other claim in any sentence of the file counts against, save one that shares an end with an event of which the set
/// marks only that end: there it cannot be told.</para>
/// </summary>
internal static class FewFc
{
    private sealed record Event(ImmutableArray<string> Subjects, ImmutableArray<string> Objects);

    public static IEnumerable<FigureTable> Measure(string folder, Func<string, ArticleExtraction> extract)
    {
        yield return Measure(folder, "test_base", "投资", 0.65, extract);
        yield return Measure(folder, "test_trans", "收购", 0.70, extract);
    }

    private static FigureTable Measure(string folder, string file, string type, double least, Func<string, ArticleExtraction> extract)
    {
        var samples = Samples.Lines(Path.Combine(folder, $"fewfc/{file}.json"), json => (
            Text: json.GetProperty("content").GetString()!,
            Events: json.GetProperty("events").EnumerateArray().Where(one => one.GetProperty("type").GetString() == type)
                .Select(one => new Event(Words(one, "sub"), Words(one, "obj"))).ToImmutableArray()));
        var tallies = Samples.Each(samples, sample => Compare(sample.Events, ClaimedPair.In(extract(sample.Text), "INVESTED_IN", "ACQUIRED")));
        return new FigureTable($"FewFC {file}", $"{samples.Count} sentences", Figure.Of("F1", [($"{type} with both ends", least, tallies)]));
    }

    // sub, sub-org, sub-per; obj, obj-org.
    private static ImmutableArray<string> Words(System.Text.Json.JsonElement one, string role) =>
    [
        .. one.GetProperty("mentions").EnumerateArray().Where(mention => mention.GetProperty("role").GetString()!.Split('-')[0] == role)
            .Select(mention => NameForm.Fold(mention.GetProperty("word").GetString()!)).Distinct(),
    ];

    private static Tally Compare(ImmutableArray<Event> events, ImmutableArray<ClaimedPair> found)
    {
        var gold = events.SelectMany(one => one.Subjects.SelectMany(_ => one.Objects, (subject, target) => (Subject: subject, Object: target))).Distinct().ToList();
        var halves = events.Where(one => one.Subjects.IsEmpty || one.Objects.IsEmpty).ToList();
        var right = gold.Count(pair => found.Any(claim => claim.Subject.Contains(pair.Subject) && claim.Object.Contains(pair.Object)));
        var wrong = found.Count(claim =>
            !gold.Exists(pair => claim.Subject.Contains(pair.Subject) && claim.Object.Contains(pair.Object))
            && !halves.Exists(half => half.Subjects.Any(claim.Subject.Contains) || half.Objects.Any(claim.Object.Contains)));
        return new Tally(right, wrong, gold.Count - right);
    }
}
