using Graph.Resolution.Change;

namespace Graph.Resolution.Facts;

/// <summary>
/// A fact in one wording, with the articles that print it: what makes reprints one voice at a constant cost.
/// </summary>
/// <param name="Values">Each value with the number of articles that say it.</param>
public sealed record WordingState(string Id, int Articles, DatedTally Values)
{
    public const string Label = "Wording";

    public bool Stands => Articles > 0;

    public NodeRow Row() => new(Label, Id, "", Properties.Of([("id", Id), ("articles", Articles), .. Values.Lists()]));
}
