using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Extraction.Claims.Masking;
using Graph.Extraction.Claims.Rules;
using Graph.Model.Ontology;
using Graph.Model.Values;

namespace Graph.Extraction.Claims;

/// <summary>What a rule proposes of one stretch of a sentence; what it lacks the text around may supply.</summary>
/// <param name="Start">Index in the masked sentence.</param>
/// <param name="End">Index behind the last character.</param>
internal sealed record Candidate(ClaimRule Rule, MaskedSentence Sentence, int Start, int End)
{
    public ImmutableArray<MentionSpan> Subjects { get; init; } = [];

    public ImmutableArray<MentionSpan> Objects { get; init; } = [];

    public ImmutableArray<RoundName> Rounds { get; init; } = [];

    public MaskedItem? Amount { get; init; }

    public MaskedItem? Date { get; init; }

    public decimal? Share { get; init; }

    /// <summary>The rule's, or what the words of the match say.</summary>
    public InvestorRole? Role { get; init; }

    /// <summary>The rounds are those of a deal that the text tells of as one (完成天使轮和A轮融资): elsewhere it may tell them apart.</summary>
    public bool RoundsAreShared { get; init; }

    public string? Title { get; init; }

    /// <summary>The position is over: the rule, or a 前 or 原 before the house or the title, says so.</summary>
    public bool IsFormer { get; init; }

    public string? Level { get; init; }

    public string? What { get; init; }

    /// <summary>The object is the company of the deal that the text speaks of here.</summary>
    public bool IsOfDeal { get; init; }

    /// <summary>What is to be taken off the rule's confidence, for ends and rounds that were not stated beside it.</summary>
    public double Doubt { get; init; }

    /// <summary>What the rule is worth here: less where ends or rounds were supplied.</summary>
    public double Worth => Math.Max(0.01, Rule.Confidence - Doubt);

    /// <summary>The amount and the date as printed.</summary>
    public string? AmountText { get; init; }

    public string? DateText { get; init; }
}
