namespace Graph.Model.Values;

/// <summary>An amount of money as a range: 数千万元 is 10⁷ to 10⁸ CNY, 超10亿美元 is 10⁹ USD and up.</summary>
/// <param name="Min">Null: open below.</param>
/// <param name="Max">Null: open above.</param>
/// <param name="Currency">ISO 4217.</param>
public readonly record struct AmountRange(decimal? Min, decimal? Max, string Currency);
