namespace Graph.Model.Values;

/// <summary>An amount of money as a range: 数千万元 is 10⁷ to 10⁸ CNY, 超10亿美元 is 10⁹ USD and up.</summary>
/// <param name="Min">Null: open below.</param>
/// <param name="Max">Null: open above.</param>
/// <param name="Currency">ISO 4217.</param>
public readonly record struct AmountRange(decimal? Min, decimal? Max, string Currency)
{
    /// <summary>Reads an amount as written; null where it is none. See <see cref="AmountText"/>.</summary>
    public static AmountRange? Parse(string? text) => AmountText.Parse(text);

    /// <summary>How closely it is known: 2 one number, 1 a range with two ends, 0 open at an end.</summary>
    public int Precision => Min is null || Max is null ? 0 : Min == Max ? 2 : 1;

    /// <summary>Whether both may speak of one amount: the same currency, and some number in both ranges.</summary>
    public bool Agrees(AmountRange other) => Currency == other.Currency
        && !(Max < other.Min) && !(other.Max < Min);
}
