using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Graph.Model.Ontology;

namespace Graph.Extraction.Claims.Rules;

/// <summary>One rule: where its pattern matches a masked sentence, it proposes a claim (or, as a veto, forbids one).</summary>
/// <param name="Type">What it proposes, or what it forbids its subjects.</param>
/// <param name="Cues">The pattern is tried only in sentences that hold one of these.</param>
/// <param name="Pattern">Null: the rule proposes every pair of fitting ends in a sentence with a cue.</param>
/// <param name="Confidence">What a match with all ends in one clause is worth.</param>
internal sealed record ClaimRule(string Id, RelationType Type, ImmutableArray<string> Cues, Regex? Pattern, double Confidence)
{
    /// <summary>Its subjects have no part in a claim of this type in this sentence.</summary>
    public bool IsVeto { get; init; }

    /// <summary>Where an end that the pattern does not capture is taken from.</summary>
    public Source Subject { get; init; }

    public Source Object { get; init; }

    public InvestorRole? Role { get; init; }

    public bool Former { get; init; }

    /// <summary>The first of the list stands in the relation to each other one; all of them are captured as subjects.</summary>
    public bool FirstWithEach { get; init; }

    /// <summary>The status that the pattern itself states; otherwise the words around decide.</summary>
    public ClaimStatus? Status { get; init; }

    public ImmutableArray<string> Examples { get; init; } = [];

    public ImmutableArray<string> Counterexamples { get; init; } = [];

    public override string ToString() => Id;
}

/// <summary>Where an end that stands not in the pattern comes from.</summary>
internal enum Source
{
    /// <summary>The pattern captures it.</summary>
    Pattern,

    /// <summary>The company of the deal that the text speaks of here.</summary>
    Deal,

    /// <summary>That company; where no deal is spoken of, the organization that the article is about.</summary>
    DealOrMain,

    /// <summary>That company; where no deal is spoken of, what the text before the sentence is about.</summary>
    DealOrBefore,

    /// <summary>What the text before the sentence is about.</summary>
    Before,

    /// <summary>What the sentence, or the text before it, is about.</summary>
    Topic,

    /// <summary>The organization that the sentence last named beside the subject.</summary>
    Other,

    /// <summary>The organization that the article is about.</summary>
    Main,

    /// <summary>The person whom the sentence last named.</summary>
    Person,

    /// <summary>The event that the sentence, or the article, is about.</summary>
    Event,
}
