using System.Runtime.CompilerServices;

namespace Graph.Cypher.Values;

/// <summary>
/// Lists and maps that a statement puts into one another may nest deeper than a thread's stack lets them be gone through. What goes through them
/// asks here at each level.
/// </summary>
internal static class ValueNesting
{
    /// <exception cref="CypherException">The stack is nearly used up.</exception>
    public static void Check()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new CypherException(ErrorCode.ArgumentError, "A list or map nests too deep to be compared, measured or returned");
    }
}
