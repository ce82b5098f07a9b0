using Graph.Model.Ontology;
using Graph.Model.Values;

namespace Graph.Model.Extraction;

/// <summary>What a claim says beside its ends, as normalised; the <c>…Text</c> members hold it as written.</summary>
public sealed record Qualifiers
{
    public static readonly Qualifiers None = new();

    public RoundName? Round { get; init; }

    public PartialDate? Date { get; init; }

    public string? DateText { get; init; }

    public AmountRange? Amount { get; init; }

    public string? AmountText { get; init; }

    public InvestorRole? Role { get; init; }

    /// <summary>The share taken or held, in percent.</summary>
    public decimal? Share { get; init; }

    /// <summary>A position as printed: 董事长兼首席执行官.</summary>
    public string? Title { get; init; }

    /// <summary>The position is said to be over (曾任, 前, 原).</summary>
    public bool Former { get; init; }

    public PartialDate? From { get; init; }

    public PartialDate? To { get; init; }

    /// <summary>The level of a designation: 国家级, 北京市.</summary>
    public string? Level { get; init; }

    /// <summary>What is supplied or shared.</summary>
    public string? What { get; init; }
}
