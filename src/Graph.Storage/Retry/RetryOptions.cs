namespace Graph.Storage;

/// <summary>How a transaction is tried again after a failure that passes by itself.</summary>
public sealed class RetryOptions
{
    /// <summary>How often it is tried again; 0 for never. About a minute in all with the delays as they are: as long as a server takes to
    /// start again.</summary>
    public int Attempts { get; init; } = 16;

    /// <summary>The first delay; each further one is twice as long, all of them with jitter.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest delay.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The clock that measures the delays.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>All delays together.</summary>
    internal TimeSpan Longest => Enumerable.Range(0, Attempts)
        .Aggregate(TimeSpan.Zero, (sum, attempt) => sum + TimeSpan.FromTicks(
            (long)Math.Min(MaxDelay.Ticks, Delay.Ticks * Math.Pow(2, attempt))));
}
