using Graph.Storage;
using Graph.Writing.Loading;

namespace Graph.Writing;

/// <summary>
/// Constraints and indexes: the files of <c>cypher/schema/</c>, applied in order, each once, and recorded in the graph with
/// checksum and time.
/// </summary>
public sealed class Schema(ICypherSession session, TimeProvider time)
{
    /// <summary>Each migration of this program, and when it was applied to the store.</summary>
    /// <exception cref="GraphStateException">The graph has migrations of a later version.</exception>
    public async Task<IReadOnlyList<Migration>> StatusAsync(CancellationToken cancellation = default)
    {
        var applied = await session.ExecuteAsync(AccessMode.Read, LoadAsync, cancellation);
        if (applied.Keys.Except(MigrationFile.All.Select(file => file.Name)).Order(StringComparer.Ordinal).FirstOrDefault() is { } later)
            throw new GraphStateException($"the schema {later} of this graph is not known to this version: use a later one");
        return
        [
            .. from file in MigrationFile.All
               let stands = applied.GetValueOrDefault(file.Name)
               select new Migration(file.Name, stands?.At, stands is not null && stands.Checksum != file.Checksum),
        ];
    }

    /// <summary>
    /// Applies what was not applied yet, and returns its names. Several may do so at once: every statement says
    /// <c>IF NOT EXISTS</c>, so that it can run again.
    /// </summary>
    /// <exception cref="GraphStateException">An applied migration has another text now, or is of a later version.</exception>
    public async Task<IReadOnlyList<string>> ApplyAsync(CancellationToken cancellation = default)
    {
        var status = await StatusAsync(cancellation);
        if (status.FirstOrDefault(migration => migration.IsChanged) is { } changed)
            throw new GraphStateException(
                $"the schema {changed.Name} was applied to this graph with another text: use the version that applied it, or a new graph");
        var open = status.Where(migration => migration.Applied is null).Select(migration => migration.Name).ToHashSet();
        foreach (var file in MigrationFile.All.Where(file => open.Contains(file.Name)))
        {
            // Two transactions: Neo4j takes no two kinds of change in one.
            await session.ExecuteAsync(AccessMode.Write, async (transaction, token) =>
            {
                foreach (var statement in file.Statements)
                    await transaction.ExecuteAsync(statement, null, token);
                return 0;
            }, cancellation);
            await session.ExecuteAsync(AccessMode.Write, (transaction, token) => transaction.ExecuteAsync(
                Statements.Named("put-migration"),
                LookUps.Parameters(("id", file.Name), ("checksum", file.Checksum), ("applied", time.GetUtcNow())), token),
                cancellation);
        }
        return [.. open.Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// What the applied migrations made and the store does not have, or not so: a line each, with what to do; none where all
    /// stands.
    /// </summary>
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation = default)
    {
        var status = await StatusAsync(cancellation);
        var applied = status.Where(migration => migration.Applied is not null).Select(migration => migration.Name).ToHashSet();
        var standing = await session.ExecuteAsync(AccessMode.Read, StandingAsync, cancellation);
        return
        [
            .. from migration in status
               where migration.IsChanged
               select $"{migration.Name}: applied with another text",
            .. from file in MigrationFile.All
               where applied.Contains(file.Name)
               from wanted in file.Wanted
               let fault = wanted.FaultOf(standing.GetValueOrDefault(wanted.Name))
               where fault is not null
               select $"{wanted.Name}: {fault}",
        ];
    }

    private static async Task<Dictionary<string, AppliedMigration>> LoadAsync(
        ICypherTransaction transaction, CancellationToken cancellation)
    {
        var applied = new Dictionary<string, AppliedMigration>();
        await foreach (var row in transaction.QueryAsync("load-migrations", null, cancellation))
            applied[row.Text("id")] = new AppliedMigration(row.Text("checksum"), row.Moment("applied")!.Value);
        return applied;
    }

    // A constraint stands as the index of its name that owns it.
    private static async Task<Dictionary<string, StandingIndex>> StandingAsync(
        ICypherTransaction transaction, CancellationToken cancellation)
    {
        var standing = new Dictionary<string, StandingIndex>();
        await foreach (var row in transaction.QueryAsync("show-indexes", null, cancellation))
            standing[row.Text("name")] = new StandingIndex(
                row.Text("state"), Texts(row["labelsOrTypes"]), Texts(row["properties"]), row.TextOrNull("owningConstraint") is not null);
        return standing;

        static string Texts(object? list) => string.Join(',', (list as IEnumerable<object?> ?? []).Cast<string>());
    }

    private sealed record AppliedMigration(string Checksum, DateTimeOffset At);
}

/// <summary>One file of the schema.</summary>
/// <param name="Applied">Null: not yet.</param>
/// <param name="IsChanged">Its text is not the one that was applied.</param>
public sealed record Migration(string Name, DateTimeOffset? Applied, bool IsChanged);
