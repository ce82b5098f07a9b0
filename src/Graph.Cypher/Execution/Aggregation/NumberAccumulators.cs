using Graph.Cypher.Execution.Functions;

namespace Graph.Cypher.Execution.Aggregation;

/// <summary>The sum of numbers, or of durations; 0 for none.</summary>
internal sealed class Sum : Accumulator
{
    private object total = 0L;
    private bool any;

    public override object? Result => total;

    public override void Add(object? value, object? parameter)
    {
        if (value is null)
            return;
        if (value is not (long or double or Duration))
            throw RuntimeErrors.Expected("Number or Duration", value);
        total = !any ? value
            // Beyond 64 bits the sum goes on as a float.
            : total is long sum && value is long one && (Int128)sum + one is var exact && exact != (long)exact ? (double)exact
            : Arithmetic.Add(total, value)!;
        any = true;
    }
}

/// <summary>The mean of numbers, or of durations part by part; null for none.</summary>
internal sealed class Mean : Accumulator
{
    private long count;
    private double mean;
    private (double Months, double Days, double Seconds, double Nanoseconds)? durations;

    public override object? Result => count == 0 ? null
        : durations is var (months, days, seconds, nanoseconds) ? InDays(Durations.Approximate(months, days, seconds, nanoseconds))
        : mean;

    public override void Add(object? value, object? parameter)
    {
        switch (value)
        {
            case null:
                return;
            case Duration duration:
                count++;
                var (months, days, seconds, nanoseconds) = durations ?? default;
                durations = (Next(months, duration.Months), Next(days, duration.Days), Next(seconds, duration.Seconds),
                    Next(nanoseconds, duration.Nanoseconds));
                break;
            default:
                count++;
                mean = Next(mean, Numbers.ToDouble(value));
                break;
        }
    }

    // Incremental, so that a sum of many values does not overflow.
    private double Next(double before, double value) => before + (value - before) / count;

    private static Duration InDays(Duration duration) =>
        new(duration.Months, duration.Days + duration.Seconds / 86_400, duration.Seconds % 86_400, duration.Nanoseconds);
}

/// <summary>The standard deviation, of a sample or of all (Welford's algorithm); 0 for fewer than two.</summary>
internal sealed class Deviation(bool ofSample) : Accumulator
{
    private long count;
    private double mean;
    private double squares;

    public override object? Result => count < 2 ? 0.0 : Math.Sqrt(squares / (ofSample ? count - 1 : count));

    public override void Add(object? value, object? parameter)
    {
        if (value is null)
            return;
        var number = Numbers.ToDouble(value);
        var before = number - mean;
        mean += before / ++count;
        squares += before * (number - mean);
    }
}

/// <summary>A percentile: a value that is there (discrete), or one between two (continuous, linear); null for none.</summary>
internal sealed class Percentile(bool continuous) : Accumulator
{
    private readonly List<object> values = [];
    private double share;

    public override object? Result
    {
        get
        {
            if (values.Count == 0)
                return null;
            values.Sort(Graph.Cypher.Values.ValueOrder.CompareNumbers);
            if (!continuous)
                return values[Math.Max(0, (int)Math.Ceiling(share * values.Count) - 1)];
            var at = share * (values.Count - 1);
            if (at == Math.Floor(at))
                return values[(int)at];
            var (low, high) = (Numbers.ToDouble(values[(int)Math.Floor(at)]), Numbers.ToDouble(values[(int)Math.Ceiling(at)]));
            return low + (high - low) * (at - Math.Floor(at));
        }
    }

    public override void Add(object? value, object? parameter)
    {
        if (value is null)
            return;
        share = Numbers.ToDouble(parameter);
        if (share is < 0 or > 1 or double.NaN)
            throw RuntimeErrors.Argument(
                $"Invalid input '{Graph.Cypher.Values.ValueText.Quoted(parameter)}' is not a valid argument, "
                + "must be a number in the range 0.0 to 1.0");
        Numbers.ToDouble(value);
        values.Add(value);
    }
}
