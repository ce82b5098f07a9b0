namespace Graph.Cypher.Tests.Durability;

public class MigrationTests : IDisposable
{
    private readonly OldFile old = new();
    private readonly TemporaryDatabase made = new();

    public void Dispose()
    {
        old.Dispose();
        made.Dispose();
    }

    [Fact]
    public void An_older_file_becomes_what_the_engine_of_today_would_have_written()
    {
        foreach (var statement in OldFile.Statements)
            made.Run(statement);
        CypherDatabase.Open(old.Path).Dispose();
        Assert.Equal(OldFile.Content(made.File), OldFile.Content(old.Path));
        Assert.Equal(OldFile.Rows(made.File, "PRAGMA user_version"), OldFile.Rows(old.Path, "PRAGMA user_version"));
    }

    [Theory]
    [InlineData("MATCH (e:Event {day: date('1969-12-31')}) RETURN e.key", "'b'")]
    [InlineData("MATCH (e:Event) WHERE e.local < localdatetime('0001-01-01T00:00:01') RETURN e.local", "0001-01-01T00:00:00.0000001")]
    [InlineData("MATCH (e:Event {kind: 'k', at: datetime('2024-02-29T12:30:15.25+08:00')}) RETURN e.key", "'a'")]
    [InlineData("MATCH (e:Event {zoned: time('10:11:12-03:30')}) RETURN e.time", "23:59:59.5")]
    [InlineData("MATCH (e:Event {span: duration('-P1M2DT3.5S')}) RETURN e.number", "9007199254740993")]
    [InlineData("MATCH (e:Event {days: [date('1999-12-31'), date('2000-01-01')]}) RETURN e.list", "['x', 'y']")]
    [InlineData("MATCH ()-[r:AFTER {since: datetime('2020-01-01T00:00:00-11:00')}]->(e) RETURN e.key", "'b'")]
    [InlineData("CALL db.index.fulltext.queryNodes('event_text', '融资') YIELD node RETURN node.key", "'a'")]
    public void What_an_older_file_holds_is_found_in_it(string query, string value)
    {
        using var migrated = CypherDatabase.Open(old.Path);
        using var reading = migrated.BeginTransaction(AccessMode.Read);
        Assert.Equal(value, Printed.Row(reading.Run(query).Single()));
    }

    [Fact]
    public void An_older_file_is_not_opened_for_reading_only_and_left_as_it_is()
    {
        var before = File.ReadAllBytes(old.Path);
        var error = Assert.Throws<CypherException>(() => CypherDatabase.Open(old.Path, new CypherOptions { ReadOnly = true }));
        Assert.Equal(ErrorCode.StoreVersion, error.Code);
        Assert.Equal(
            $"{old.Path}: has layout version 1, this program reads version 3; open it once where and as it may be written to, which brings it there",
            error.Message);
        Assert.Equal(before, File.ReadAllBytes(old.Path));
    }

    [Fact]
    public void A_file_that_a_newer_program_has_migrated_under_an_open_database_is_refused()
    {
        OldFile.Rows(made.File, "PRAGMA user_version = 4");
        Assert.Equal(ErrorCode.StoreVersion, Assert.Throws<CypherException>(() => made.Database.BeginTransaction(AccessMode.Write)).Code);
    }

    [Fact]
    public void Killed_in_mid_migration_an_older_file_is_whole_as_it_was_or_as_it_becomes()
    {
        const int Nodes = 10_000, Kills = 8;
        old.Enlarge(Nodes);
        var original = Path.ChangeExtension(old.Path, ".copy");
        File.Copy(old.Path, original);
        var before = OldFile.Content(original);
        CypherDatabase.Open(old.Path).Dispose();
        var after = OldFile.Content(old.Path);
        var log = new FileInfo(old.Path + "-wal");
        var seen = new HashSet<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            File.Delete(log.FullName);
            File.Copy(original, old.Path, overwrite: true);
            using (var migrating = new OtherProcess("read", old.Path))
            {
                // The log grows while the transaction is committed, to a megabyte and more.
                while (!migrating.HasExited && !(log.Exists && log.Length > kill * 200_000L))
                    log.Refresh();
                migrating.Kill();
            }
            var version = OldFile.Rows(old.Path, "PRAGMA user_version")[0];
            Assert.Equal(version == "1" ? before : after, OldFile.Content(old.Path));
            seen.Add(version);
        }
        Assert.Contains("1", seen);
        using var reopened = CypherDatabase.Open(old.Path);
        using var reading = reopened.BeginTransaction(AccessMode.Read);
        Assert.Equal(Nodes + 1L, reading.Run("MATCH (e:Event {day: date('2024-02-29')}) RETURN count(e.at)").Single()[0]);
    }
}
