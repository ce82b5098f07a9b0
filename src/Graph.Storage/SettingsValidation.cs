namespace Graph.Storage;

/// <summary>Refuses settings that make no sense, once, where a store is opened.</summary>
internal static class SettingsValidation
{
    public static void Check(StoreSettings settings)
    {
        Require(!string.IsNullOrWhiteSpace(settings.Store), "the store's path or address is empty");
        Require(!string.IsNullOrWhiteSpace(settings.Database), "the database's name is empty (NEO4J_DATABASE)");
        Require(!settings.Username.Contains(':', StringComparison.Ordinal), "a user name holds no colon (NEO4J_USERNAME)");
        Require(settings.LockTimeout >= TimeSpan.Zero, "the lock timeout is negative");
        Require(settings.Retry.Attempts >= 0, "the number of attempts is negative");
        Require(settings.Retry.Delay >= TimeSpan.Zero, "the delay between attempts is negative");
        Require(settings.Retry.MaxDelay >= settings.Retry.Delay, "the longest delay between attempts is shorter than the first");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new StoreException(StoreFailure.BadAddress, otherwise);
    }
}
