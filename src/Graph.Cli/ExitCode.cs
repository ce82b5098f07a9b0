namespace Graph.Cli;

/// <summary>What the process says of its end.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Some input or statement was refused; the rest was done.</summary>
    public const int Refused = 1;

    public const int Usage = 2;

    /// <summary>The store is unreachable, locked, full or not ours.</summary>
    public const int Store = 3;

    public const int Interrupted = 130;
}
