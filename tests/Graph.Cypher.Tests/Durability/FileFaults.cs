using Graph.Testing;
using Microsoft.Data.Sqlite;

namespace Graph.Cypher.Tests.Durability;

/// <summary>What can be wrong with the file: each a clear error that names it, and nothing lost.</summary>
public class FileFaults : IDisposable
{
    private readonly TemporaryDatabase database = new(new CypherOptions { LockTimeout = TimeSpan.FromMilliseconds(50) });

    public void Dispose() => database.Dispose();

    [RequiresSmallDiskFact]
    public void On_a_full_disk_a_transaction_fails_and_what_was_committed_stays()
    {
        using var disk = new SmallDisk(2);
        var file = Path.Combine(disk.Folder, "graph.db");
        using (var full = CypherDatabase.Open(file))
        {
            var batches = 0;
            void AddBatch()
            {
                using var writing = full.BeginTransaction(AccessMode.Write);
                writing.Run("UNWIND range(1, 200) AS i CREATE (:N {i: i, text: 'a text of some length to fill pages with'})");
                writing.Commit();
                batches++;
            }

            var error = Assert.Throws<CypherException>(() =>
            {
                while (batches < 1000)
                    AddBatch();
            });
            Assert.Equal((ErrorCode.StoreFull, true), (error.Code, batches > 0));
            Assert.Contains(file, error.Message);
            Assert.Equal(200L * batches, Count(full));
            // Room again: it goes on.
            using (var writing = full.BeginTransaction(AccessMode.Write))
                Assert.Single(writing.Run("RETURN 1"));
        }
    }

    [RequiresSmallDiskFact]
    public void On_a_write_protected_disk_it_can_be_read_and_says_that_it_cannot_be_written_to()
    {
        using var disk = new SmallDisk(4);
        var file = Path.Combine(disk.Folder, "graph.db");
        using (var made = CypherDatabase.Open(file))
        {
            using var writing = made.BeginTransaction(AccessMode.Write);
            writing.Run("CREATE (:N)");
            writing.Commit();
        }
        disk.WriteProtect();
        using (var reading = CypherDatabase.Open(file, new CypherOptions { ReadOnly = true }))
            Assert.Equal(1L, Count(reading));
        using var protectedOne = CypherDatabase.Open(file);
        Assert.Equal(1L, Count(protectedOne));
        var error = Assert.Throws<CypherException>(() =>
        {
            using var writing = protectedOne.BeginTransaction(AccessMode.Write);
            writing.Run("CREATE (:N)");
            writing.Commit();
        });
        Assert.Equal(ErrorCode.StoreReadOnly, error.Code);
    }

    [Fact]
    public void A_second_writer_is_told_that_the_file_is_locked()
    {
        using var writing = database.Database.BeginTransaction(AccessMode.Write);
        using var other = CypherDatabase.Open(database.File, new CypherOptions { LockTimeout = TimeSpan.FromMilliseconds(50) });
        var error = Assert.Throws<CypherException>(() => other.BeginTransaction(AccessMode.Write));
        Assert.Equal(ErrorCode.StoreLocked, error.Code);
        Assert.Contains(database.File, error.Message);
    }

    [Fact]
    public void A_file_of_something_else_is_refused_and_left_as_it_is()
    {
        var text = Beside("notes.txt");
        File.WriteAllText(text, new string('x', 5000));
        Assert.Equal(ErrorCode.StoreForeign, Assert.Throws<CypherException>(() => CypherDatabase.Open(text)).Code);
        Assert.Equal(5000, new FileInfo(text).Length);

        Sql(Beside("other.db"), "CREATE TABLE t (x)");
        Assert.Equal(ErrorCode.StoreForeign, Assert.Throws<CypherException>(() => CypherDatabase.Open(Beside("other.db"))).Code);
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        Sql(database.File, "PRAGMA user_version = 99");
        var error = Assert.Throws<CypherException>(() => CypherDatabase.Open(database.File));
        Assert.Equal(ErrorCode.StoreVersion, error.Code);
        Assert.Contains("layout version 99", error.Message);
    }

    [Fact]
    public void A_damaged_file_is_said_to_be_damaged()
    {
        database.Run("UNWIND range(1, 5000) AS i CREATE (:N {i: i, text: 'a text of some length to fill pages with'})");
        database.Database.Dispose();
        using (var file = new FileStream(database.File, FileMode.Open))
        {
            file.Position = 8192;
            file.Write(new byte[file.Length - 8192 - 4096]);
        }
        using var damaged = CypherDatabase.Open(database.File);
        Assert.Equal(ErrorCode.StoreDamaged, Assert.Throws<CypherException>(() => Count(damaged)).Code);
    }

    [Theory]
    [InlineData("missing/graph.db")]
    [InlineData(".")]
    public void A_path_that_cannot_be_a_file_is_named(string path)
    {
        var error = Assert.Throws<CypherException>(() => CypherDatabase.Open(Beside(path)));
        Assert.Equal(ErrorCode.StoreUnavailable, error.Code);
        Assert.StartsWith(Beside(path), error.Message);
    }

    private static long Count(CypherDatabase database)
    {
        using var reading = database.BeginTransaction(AccessMode.Read);
        return (long)reading.Run("MATCH (n:N) WHERE n.i IS NULL OR n.i > 0 RETURN count(n)").Single()[0]!;
    }

    private static void Sql(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string Beside(string name) => Path.Combine(Path.GetDirectoryName(database.File)!, name);
}
