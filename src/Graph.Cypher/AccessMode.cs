namespace Graph.Cypher;

/// <summary>What a transaction may do; a write statement in a read transaction is refused.</summary>
public enum AccessMode
{
    /// <summary>Reads one unchanging state of the graph; any number of readers work beside one writer.</summary>
    Read,

    /// <summary>Reads and writes; one at a time over all processes, others wait for <see cref="CypherOptions.LockTimeout"/>.</summary>
    Write,
}
