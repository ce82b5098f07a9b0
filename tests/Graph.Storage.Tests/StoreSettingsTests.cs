namespace Graph.Storage.Tests;

public class StoreSettingsTests
{
    [Fact]
    public void Without_a_word_the_store_is_a_file_here() => Assert.Equal("graph.db", From(null).Store);

    [Fact]
    public void The_environment_names_the_store_and_the_command_line_goes_before_it()
    {
        var environment = new Dictionary<string, string>
        {
            ["NEO4J_URI"] = "http://db:7474", ["NEO4J_USERNAME"] = "analyst", ["NEO4J_PASSWORD"] = "secret", ["NEO4J_DATABASE"] = "news",
        };
        var settings = From(null, environment);
        Assert.Equal(("http://db:7474", "analyst", "secret", "news"), (settings.Store, settings.Username, settings.Password, settings.Database));
        Assert.Equal("other.db", From("other.db", environment).Store);
    }

    [Fact]
    public void Credentials_in_an_address_are_taken_out_of_it()
    {
        var settings = From("https://analyst:s%40cret@db.example:7473");
        Assert.Equal(("https://db.example:7473", "analyst", "s@cret"), (settings.Store, settings.Username, settings.Password));
        Assert.Equal("https://db.example:7473", settings.ToString());
    }

    [Theory]
    [InlineData("bolt://localhost:7687", "http://localhost:7474")]
    [InlineData("neo4j://db.example", "http://db.example:7474")]
    [InlineData("bolt+s://db.example:7687", "https://db.example:7473")]
    [InlineData("neo4j+ssc://db.example", "https://db.example:7473")]
    [InlineData("neo4j+s://1a2b.databases.neo4j.io", "https://1a2b.databases.neo4j.io")]
    public void A_bolt_address_is_answered_with_the_http_address_to_use(string bolt, string http)
    {
#if !NEO4J_DRIVER
        var e = Assert.Throws<StoreException>(() => CypherSession.Open(From(bolt)));
        Assert.Equal(StoreFailure.BadAddress, e.Failure);
        Assert.Equal($"{bolt}: this build has no Bolt driver; use Neo4j's HTTP address, {http} unless it was changed", e.Message);
#else
        Assert.NotEqual(bolt, http);
#endif
    }

    [Theory]
    [InlineData("ftp://user:secret@db", "ftp://db: no store has addresses of the kind ftp://; write a path, or http://HOST:7474 for Neo4j")]
    [InlineData("http://user:secret@", "the store's address is not a URI; write a path, or http://HOST:7474 for Neo4j (--store, NEO4J_URI)")]
    public void An_address_that_is_none_is_refused_without_its_password(string address, string message)
    {
        var e = Assert.Throws<StoreException>(() => CypherSession.Open(From(address)));
        Assert.Equal((StoreFailure.BadAddress, message), (e.Failure, e.Message));
    }

    [Theory]
    [InlineData("http://db.example:7474", "https://")]
    [InlineData("bolt://db.example", "bolt+s://")]
    [InlineData("neo4j://db.example", "neo4j+s://")]
    [InlineData("neo4j+ssc://db.example", "neo4j+s://")]
    public void A_password_goes_to_another_host_in_the_clear_only_where_that_is_allowed(string address, string safe)
    {
        var settings = From(address, new() { ["NEO4J_PASSWORD"] = "secret" });
        var e = Assert.Throws<StoreException>(() => CypherSession.Open(settings));
        Assert.Equal(StoreFailure.Insecure, e.Failure);
        Assert.Equal($"{address}: the password could be read on the way; use {safe}, or allow it with --insecure", e.Message);
        Assert.NotEqual(StoreFailure.Insecure, FailureOf(StoreSettings.From(address, insecure: true, environment: _ => "secret")));
    }

    [Theory]
    [InlineData("https://db.example:7473")]
    [InlineData("http://localhost:7474")]
    [InlineData("http://127.0.0.1:7474")]
    [InlineData("http://[::1]:7474")]
    [InlineData("bolt+s://db.example")]
    [InlineData("neo4j+s://1a2b.databases.neo4j.io")]
    public void A_password_goes_over_verified_tls_and_to_this_host(string address) =>
        Assert.NotEqual(StoreFailure.Insecure, FailureOf(From(address, new() { ["NEO4J_PASSWORD"] = "secret" })));

    [Fact]
    public void Without_a_password_there_is_nothing_to_guard() =>
        Assert.Null(FailureOf(From("http://db.example:7474")));

    [Fact]
    public void Settings_that_make_no_sense_are_refused_when_the_store_is_opened()
    {
        var e = Assert.Throws<StoreException>(() => CypherSession.Open(new StoreSettings { Retry = new RetryOptions { Attempts = -1 } }));
        Assert.Equal("the number of attempts is negative", e.Message);
    }

    private static StoreFailure? FailureOf(StoreSettings settings)
    {
        try
        {
            CypherSession.Open(settings).DisposeAsync().AsTask().Wait();
            return null;
        }
        catch (StoreException e)
        {
            return e.Failure;
        }
    }

    private static StoreSettings From(string? store, Dictionary<string, string>? environment = null) =>
        StoreSettings.From(store, environment: name => environment?.GetValueOrDefault(name));
}
