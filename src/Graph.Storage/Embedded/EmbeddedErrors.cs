using Graph.Cypher;

namespace Graph.Storage.Embedded;

/// <summary>The embedded engine's errors on its file as <see cref="StoreException"/>; those on statements pass as they are.</summary>
internal static class EmbeddedErrors
{
    public static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (CypherException e) when (FailureOf(e.Code) is { } failure)
        {
            throw new StoreException(failure, e.Message, e);
        }
    }

    private static StoreFailure? FailureOf(string code) => code switch
    {
        ErrorCode.StoreLocked => StoreFailure.Locked,
        ErrorCode.StoreFull => StoreFailure.Full,
        ErrorCode.StoreReadOnly => StoreFailure.ReadOnly,
        ErrorCode.StoreForeign => StoreFailure.NotOurs,
        ErrorCode.StoreVersion => StoreFailure.OtherVersion,
        ErrorCode.StoreDamaged => StoreFailure.Damaged,
        ErrorCode.StoreUnavailable => StoreFailure.Unreachable,
        _ => null,
    };
}
