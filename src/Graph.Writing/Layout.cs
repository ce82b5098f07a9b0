using System.Collections.Immutable;

namespace Graph.Writing;

/// <summary>The labels whose keys are unique, from what was said to what follows.</summary>
internal static class Layout
{
    public static readonly ImmutableArray<string> Said = ["Article", "Sentence", "Mention", "Explanation", "Claim"];

    public static readonly ImmutableArray<string> Derived = ["Name", "Entity", "Fact", "Wording", "FundingRound"];

    public static readonly ImmutableArray<string> Labels = [.. Said, .. Derived, "Judgement"];
}
