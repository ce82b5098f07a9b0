namespace Graph.Evaluation;

/// <summary>What was found rightly, found wrongly, and missed.</summary>
public readonly record struct Tally(int Right, int Wrong, int Missed)
{
    /// <summary>The part of what was found that is right; 0 where nothing was found.</summary>
    public double Precision => Right + Wrong == 0 ? 0 : (double)Right / (Right + Wrong);

    /// <summary>The part of what was to be found that was; 0 where there was nothing to find.</summary>
    public double Recall => Right + Missed == 0 ? 0 : (double)Right / (Right + Missed);

    /// <summary>Their harmonic mean.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Tally operator +(Tally left, Tally right) =>
        new(left.Right + right.Right, left.Wrong + right.Wrong, left.Missed + right.Missed);
}
