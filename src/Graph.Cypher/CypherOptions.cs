using Graph.Cypher.Execution.Procedures;

namespace Graph.Cypher;

/// <summary>How a database is opened.</summary>
public sealed class CypherOptions
{
    /// <summary>How long a transaction waits for another process's lock before it fails; 10 seconds unless told.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether a missing file is created; otherwise it is an error. True unless told.</summary>
    public bool Create { get; init; } = true;

    /// <summary>Opens the file without the right to change it; write transactions are refused.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>How long a statement may run, the reading of its rows included; as long as it takes unless told.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>
    /// How many bytes a statement may hold at a time, as estimated from its sorted, grouped, collected and otherwise kept values; a quarter
    /// of what the process may use unless told. Pages of the file are not counted.
    /// </summary>
    public long MemoryLimit { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4;

    /// <summary>
    /// How many bytes of the file's pages are kept in memory at most, for each of the transactions that are open at a time; 256 MB unless told.
    /// </summary>
    public long PageCache { get; init; } = 256L << 20;

    /// <summary>The clock behind <c>datetime()</c>, <c>timestamp()</c> and the like.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Procedures beside those of every database.</summary>
    internal IReadOnlyList<Procedure> Procedures { get; init; } = [];
}
