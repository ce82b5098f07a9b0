using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Model.Values;

namespace Graph.Extraction.Claims.Masking;

/// <summary>What one character of a masked sentence stands for: the stretch of the folded sentence, and what it means there, if anything.</summary>
internal sealed record MaskedItem(int Start, int End, MentionSpan? Mention = null, MaskedValue? Value = null)
{
    public ImmutableArray<RoundName> Rounds => Value?.Rounds ?? [];

    public AmountRange? Amount => Value?.Amount;

    public PartialDate? Date => Value?.Date;

    public decimal? Share => Value?.Share;
}

/// <summary>A round, an amount, a date or a percentage.</summary>
internal sealed record MaskedValue
{
    /// <summary>The rounds of a list: A轮、B轮和B+轮.</summary>
    public ImmutableArray<RoundName> Rounds { get; init; } = [];

    public AmountRange? Amount { get; init; }

    public PartialDate? Date { get; init; }

    /// <summary>In percent.</summary>
    public decimal? Share { get; init; }
}
