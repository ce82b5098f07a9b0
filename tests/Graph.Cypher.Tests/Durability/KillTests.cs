using System.Globalization;

namespace Graph.Cypher.Tests.Durability;

public class KillTests : IDisposable
{
    private readonly TemporaryDatabase database = new();

    public KillTests()
    {
        Batches.Prepare(database.Database);
        database.Database.Dispose();
    }

    public void Dispose() => database.Dispose();

    [Fact]
    public void Killed_a_hundred_times_it_reopens_with_exactly_what_was_committed()
    {
        var random = new Random(5);
        long before = 0;
        for (var kill = 0; kill < 100; kill++)
        {
            long told;
            using (var writer = new OtherProcess("write", database.File))
            {
                told = long.Parse(writer.ReadLine()!, CultureInfo.InvariantCulture);
                // From now on the writer is within a transaction nearly always.
                Thread.Sleep(random.Next(25));
                writer.Kill();
                if (writer.Rest() is [.., var last])
                    told = long.Parse(last, CultureInfo.InvariantCulture);
            }
            using var reopened = CypherDatabase.Open(database.File);
            var found = Batches.Count(reopened);
            // A commit may have been done, and its number not yet told, when the kill came.
            Assert.InRange(found, told, told + 1);
            Assert.True(found > before);
            before = found;
        }
    }

    [Fact]
    public void Writers_and_readers_of_several_processes_see_whole_transactions_only()
    {
        using var one = new OtherProcess("write", database.File);
        using var other = new OtherProcess("write", database.File);
        using var reader = new OtherProcess("read", database.File);
        Assert.Equal("reading", reader.ReadLine());
        var numbers = new List<string?>();
        for (var i = 0; i < 20; i++)
            numbers.AddRange([one.ReadLine(), other.ReadLine()]);
        Assert.Equal("", reader.Finish());
        one.Kill();
        other.Kill();
        using var reopened = CypherDatabase.Open(database.File);
        Assert.True(Batches.Count(reopened) >= 40);
        // No number was given twice: the writers saw one another.
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }
}
