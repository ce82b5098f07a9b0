using Graph.Model.Text;
using Graph.Querying.Library;
using Graph.Storage;

namespace Graph.Querying.Names;

/// <summary>
/// Names like one that was not found. First, by index, those that begin like it, like a part of its beginning, or like its
/// end; where that gives too few, those that share two characters with it, among a bounded number.
/// </summary>
internal static class NameSuggestions
{
    private const int Most = 5;
    private const long Bound = 100_000;
    private const long MostCandidates = 200;
    private const int LongestName = 24;

    private static readonly string ByBeginning = Resources.Text("names/suggest-beginning");
    private static readonly string ByPart = Resources.Text("names/suggest-part");

    public static async Task<IReadOnlyList<string>> ForAsync(
        ICypherTransaction transaction, string name, CancellationToken cancellation)
    {
        var folded = NameForm.Fold(name);
        if (folded.Length > LongestName)
            folded = folded[..LongestName];
        if (folded == "")
            return [];
        var candidates = await CandidatesAsync(transaction, ByBeginning, new()
        {
            ["beginnings"] = Beginnings(folded).SelectMany(NameResolver.IdsOf).ToList(),
            ["most"] = 20L,
        }, cancellation);
        var closest = Closest(folded, candidates);
        if (closest.Count > 1)
            return closest;
        candidates.AddRange(await CandidatesAsync(transaction, ByPart, new()
        {
            ["parts"] = Parts(folded).ToList(),
            ["bound"] = Bound,
            ["most"] = MostCandidates,
        }, cancellation));
        return Closest(folded, candidates);
    }

    // 联想创头: 联想创头, 联想创, 联想; 想创头, 创头.
    private static IEnumerable<string> Beginnings(string name)
    {
        var shortest = Math.Min(2, name.Length);
        for (var length = name.Length; length >= shortest; length--)
            yield return name[..length];
        for (var start = 1; start <= name.Length - shortest; start++)
            yield return name[start..];
    }

    private static IEnumerable<string> Parts(string name) =>
        name.Length < 2 ? [name] : Enumerable.Range(0, name.Length - 1).Select(start => name.Substring(start, 2)).Distinct();

    private static List<string> Closest(string folded, List<Candidate> candidates) =>
        [.. candidates
            .Select(candidate => (candidate, difference: Closeness.Difference(folded, candidate.Folded)))
            .Where(x => x.difference <= 0.6)
            .OrderBy(x => x.difference).ThenByDescending(x => x.candidate.Articles).ThenBy(x => x.candidate.Form, StringComparer.Ordinal)
            .Select(x => x.candidate.Form)
            .Distinct()
            .Take(Most)];

    private static async Task<List<Candidate>> CandidatesAsync(
        ICypherTransaction transaction, string statement, Dictionary<string, object?> parameters, CancellationToken cancellation)
    {
        var candidates = new List<Candidate>();
        await foreach (var row in (await transaction.RunAsync(statement, parameters, cancellation)).WithCancellation(cancellation))
        {
            var id = (string)row[0]!;
            candidates.Add(new Candidate(id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..], (string)row[1]!, row[2] as long? ?? 0));
        }
        return candidates;
    }

    private sealed record Candidate(string Folded, string Form, long Articles);
}
