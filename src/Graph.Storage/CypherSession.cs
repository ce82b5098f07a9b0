using Graph.Storage.Embedded;
using Graph.Storage.Neo4jHttp;

namespace Graph.Storage;

/// <summary>Opens the store that the settings name.</summary>
public static class CypherSession
{
    /// <summary>A file is opened (and made, if it may be) at once; a server is first spoken to by the first transaction.</summary>
    /// <exception cref="StoreException">The settings make no sense, or the file cannot be used.</exception>
    public static ICypherSession Open(StoreSettings settings)
    {
        SettingsValidation.Check(settings);
        var address = StoreAddress.Parse(settings.Store);
        return address.Server is null ? EmbeddedSession.Open(settings) : OpenServer(settings, address);
    }

    private static ICypherSession OpenServer(StoreSettings settings, StoreAddress address)
    {
        var scheme = address.Server!.Scheme;
        var isHttp = scheme is "http" or "https";
        if ((isHttp || address.IsBolt) && settings.Password is not null && !settings.Insecure && !address.IsSafe)
            throw new StoreException(StoreFailure.Insecure,
                $"{address.WithoutCredentials}: the password could be read on the way; use {address.Safe}, or allow it with --insecure");
        if (isHttp)
            return new HttpSession(settings);
        if (!address.IsBolt)
            throw new StoreException(StoreFailure.BadAddress,
                $"{address.WithoutCredentials}: no store has addresses of the kind {scheme}://; "
                + "write a path, or http://HOST:7474 for Neo4j");
#if NEO4J_DRIVER
        return new Adapters.Neo4jDriver.DriverSession(settings);
#else
        throw new StoreException(StoreFailure.BadAddress,
            $"{address.WithoutCredentials}: this build has no Bolt driver; use Neo4j's HTTP address, "
            + $"{address.HttpForBolt()} unless it was changed");
#endif
    }
}
