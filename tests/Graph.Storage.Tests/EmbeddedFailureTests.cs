using Graph.Cypher;

namespace Graph.Storage.Tests;

/// <summary>What can go wrong with a file, and what the message says of it.</summary>
public class EmbeddedFailureTests
{
    [Fact]
    public async Task A_file_that_is_not_there_is_not_made_where_nobody_asked_for_it()
    {
        await using var store = await TestStore.NewAsync(Engine.Embedded);
        var e = Assert.Throws<StoreException>(() => CypherSession.Open(new StoreSettings { Store = store.Address, Create = false }));
        Assert.Equal(StoreFailure.NotFound, e.Failure);
        Assert.Equal($"{store.Address}: no such store; ingest something first, or name another (--store)", e.Message);
        Assert.False(File.Exists(store.Address));
    }

    [Fact]
    public async Task A_file_of_something_else_is_refused_and_left_as_it_is()
    {
        await using var store = await TestStore.NewAsync(Engine.Embedded);
        var text = string.Concat(Enumerable.Repeat("这不是图。\n", 200));
        await File.WriteAllTextAsync(store.Address, text);
        var e = Assert.Throws<StoreException>(() => CypherSession.Open(Session.SettingsOf(store)));
        Assert.Equal(StoreFailure.NotOurs, e.Failure);
        Assert.Equal(text, await File.ReadAllTextAsync(store.Address));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        await using var store = await TestStore.NewAsync(Engine.Embedded);
        var path = Path.Combine(Path.GetDirectoryName(store.Address)!, "nowhere", "graph.db");
        var e = Assert.Throws<StoreException>(() => CypherSession.Open(new StoreSettings { Store = path }));
        Assert.Equal(StoreFailure.Unreachable, e.Failure);
        Assert.Equal($"{path}: there is no folder {Path.GetDirectoryName(path)}; make it, or name another", e.Message);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_folder_in_the_place_of_a_file_is_named(bool create)
    {
        await using var store = await TestStore.NewAsync(Engine.Embedded);
        var folder = Path.GetDirectoryName(store.Address)!;
        var e = Assert.Throws<StoreException>(() => CypherSession.Open(new StoreSettings { Store = folder, Create = create }));
        Assert.Equal(StoreFailure.Unreachable, e.Failure);
        Assert.Equal($"{folder}: is a folder; name a file, such as {Path.Combine(folder, "graph.db")}", e.Message);
    }

    [Fact]
    public async Task A_second_writer_waits_as_long_as_it_may_and_then_says_who_is_in_the_way()
    {
        await using var store = await TestStore.NewAsync(Engine.Embedded);
        await using var first = CypherSession.Open(Session.SettingsOf(store));
        await using var second = CypherSession.Open(new StoreSettings { Store = store.Address, LockTimeout = TimeSpan.FromMilliseconds(50) });
        await using var writing = await first.BeginAsync(AccessMode.Write);
        await writing.RunAsync("CREATE (:Thing)");

        var e = await Assert.ThrowsAsync<StoreException>(() => second.ExecuteAsync(AccessMode.Write, async (transaction, _) =>
            await transaction.RunAsync("CREATE (:Thing)")));
        Assert.Equal(StoreFailure.Locked, e.Failure);
        Assert.Equal($"{store.Address}: locked by another process that writes to it; try again when it has ended", e.Message);

        // Readers are not in the way, and see what was there before.
        var seen = await second.ExecuteAsync(AccessMode.Read, async (transaction, _) =>
            await Session.RowsAsync(await transaction.RunAsync("MATCH (t:Thing) RETURN count(t)")));
        Assert.Equal(0L, Assert.Single(seen)[0]);
    }

    [Fact]
    public async Task What_one_session_commits_the_next_one_finds()
    {
        await using var store = await TestStore.NewAsync(Engine.Embedded);
        await using (var session = CypherSession.Open(Session.SettingsOf(store)))
            await session.ExecuteAsync(AccessMode.Write, async (transaction, _) => await transaction.RunAsync("CREATE (:Thing)"));
        await using var again = CypherSession.Open(new StoreSettings { Store = store.Address, Create = false });
        var rows = await again.ExecuteAsync(AccessMode.Read, async (transaction, _) =>
            await Session.RowsAsync(await transaction.RunAsync("MATCH (t:Thing) RETURN count(t)")));
        Assert.Equal(1L, Assert.Single(rows)[0]);
    }
}
