namespace Graph.Evaluation.Figures;

/// <summary>
/// Percentile bootstrap (Efron 1979): articles, or the sentences of a set without articles, are drawn with replacement, as many as there are.
/// Seeded: the same tallies give the same intervals.
/// </summary>
internal static class Bootstrap
{
    private const int Draws = 1000;
    private const int Seed = 20;

    /// <param name="units">For each name the tally of each article; all of one length.</param>
    /// <param name="figure">What is measured.</param>
    public static Interval[] Intervals(IReadOnlyList<Tally[]> units, Func<Tally, double> figure)
    {
        var count = units.Count == 0 ? 0 : units[0].Length;
        if (count == 0)
            return [.. units.Select(_ => default(Interval))];
        var random = new Random(Seed);
        var values = units.Select(_ => new double[Draws]).ToArray();
        var times = new int[count];
        for (var draw = 0; draw < Draws; draw++)
        {
            Array.Clear(times);
            for (var i = 0; i < count; i++)
                times[random.Next(count)]++;
            for (var row = 0; row < units.Count; row++)
                values[row][draw] = figure(Weighted(units[row], times));
        }
        return [.. values.Select(Middle)];
    }

    private static Tally Weighted(Tally[] tallies, int[] times)
    {
        int right = 0, wrong = 0, missed = 0;
        for (var i = 0; i < tallies.Length; i++)
        {
            right += tallies[i].Right * times[i];
            wrong += tallies[i].Wrong * times[i];
            missed += tallies[i].Missed * times[i];
        }
        return new Tally(right, wrong, missed);
    }

    private static Interval Middle(double[] values)
    {
        Array.Sort(values);
        return new Interval(values[Draws / 40], values[Draws - 1 - Draws / 40]);
    }
}
