using System.Collections.Immutable;

namespace Graph.Evaluation;

/// <summary>How well one article was read.</summary>
/// <param name="Tallies">See <see cref="Scorer.Score"/>.</param>
/// <param name="Values">The qualifiers of the investments that were found, by name (<c>date</c>, <c>amount</c>, <c>role</c>): see <see cref="InvestmentValues"/>.</param>
/// <param name="Stated">For each relation that is right or wrong how sure the program was of it.</param>
public sealed record ArticleScore(
    string Article,
    ImmutableSortedDictionary<string, Tally> Tallies,
    ImmutableSortedDictionary<string, Tally> Values,
    ImmutableArray<(double Confidence, bool IsRight)> Stated,
    ImmutableArray<Difference> Differences);
