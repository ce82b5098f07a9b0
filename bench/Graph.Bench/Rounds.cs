namespace Graph.Bench;

/// <summary>Times work against a yardstick in alternating rounds, so that what else the machine does falls on both.</summary>
internal static class Rounds
{
    private const int Count = 5;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>The median seconds of both and the median of their ratio, after a round each to warm up.</summary>
    public static (double Work, double Yardstick, double Ratio) Compare(Action work, Func<double> yardstick)
    {
        Round(work);
        yardstick();
        var rounds = Enumerable.Range(0, Count).Select(_ => (Work: Round(work), Yardstick: yardstick())).ToList();
        return (
            Median(rounds.Select(round => round.Work)),
            Median(rounds.Select(round => round.Yardstick)),
            Median(rounds.Select(round => round.Yardstick / round.Work)));
    }

    /// <summary>Runs <paramref name="work"/> for a second at least; the seconds that one run takes.</summary>
    public static double Round(Action work)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var runs = 0;
        do
        {
            work();
            runs++;
        }
        while (clock.GetElapsedTime(start) < Shortest);
        return clock.GetElapsedTime(start).TotalSeconds / runs;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Count / 2);
}
