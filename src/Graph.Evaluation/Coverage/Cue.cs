using System.Collections.Immutable;

namespace Graph.Evaluation.Coverage;

/// <summary>Words that let a reader expect a claim.</summary>
/// <param name="Words">Folded.</param>
/// <param name="Relations">The types of claims, any of which answers the expectation.</param>
internal sealed record Cue(string Name, ImmutableArray<string> Words, ImmutableArray<string> Relations)
{
    public static readonly ImmutableArray<Cue> All =
    [
        new("funding",
            ["融资", "领投", "跟投", "参投", "独家投资", "联合投资", "战略投资", "投资了", "注资", "入股", "参股", "增资", "加注", "收购", "并购"],
            ["INVESTED_IN", "RAISED", "ACQUIRED", "HOLDS_SHARE"]),
        new("appointment",
            ["任命", "聘任", "委任", "出任", "就任", "接任", "升任", "担任", "兼任", "当选", "履新", "新任", "加盟", "卸任", "辞任", "辞去", "离任"],
            ["HOLDS_POSITION", "FOUNDED"]),
    ];

    public bool StandsIn(string folded) => Words.Any(word => folded.Contains(word, StringComparison.Ordinal));
}
