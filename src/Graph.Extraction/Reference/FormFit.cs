namespace Graph.Extraction.Reference;

/// <summary>How a short form fits a fuller name.</summary>
/// <param name="Rank">A higher one fits better.</param>
/// <param name="How">The reason, to be printed before the fuller name.</param>
internal sealed record FormFit(int Rank, string How)
{
    public const int Weak = 1;
    public const int Likely = 2;
    public const int Sure = 3;
    public const int Closest = 4;
}
