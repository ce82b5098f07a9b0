using Graph.Resolution;
using Graph.Storage;
using Graph.Writing.Loading;

namespace Graph.Writing;

/// <summary>
/// Constraints and indexes: the files of <c>cypher/schema/</c>, applied in order, each once, and recorded in the graph.
/// </summary>
public sealed class Schema(ICypherSession session, TimeProvider time)
{
    private const string Prefix = "schema/";

    /// <summary>Each migration of this program, and when it was applied to the store.</summary>
    public async Task<IReadOnlyList<Migration>> StatusAsync(CancellationToken cancellation = default)
    {
        var applied = new Dictionary<string, (string Checksum, DateTimeOffset At)>();
        await using (var transaction = await session.BeginAsync(AccessMode.Read, cancellation))
            await foreach (var row in transaction.QueryAsync("load-migrations", null, cancellation))
                applied[row.Text("id")] = (row.Text("checksum"), row.Moment("applied")!.Value);
        return
        [
            .. from file in Files()
               let stands = applied.TryGetValue(file.Name, out var known) ? known : default
               select new Migration(file.Name, applied.ContainsKey(file.Name) ? stands.At : null,
                   applied.ContainsKey(file.Name) && stands.Checksum != Keys.Hash(file.Text)),
        ];
    }

    /// <summary>Applies what was not applied yet, and returns its names.</summary>
    /// <exception cref="GraphStateException">An applied migration has another text now.</exception>
    public async Task<IReadOnlyList<string>> ApplyAsync(CancellationToken cancellation = default)
    {
        var status = await StatusAsync(cancellation);
        if (status.FirstOrDefault(migration => migration.IsChanged) is { } changed)
            throw new GraphStateException(
                $"the schema {changed.Name} was applied to this graph with another text: use the version that applied it, or a new graph");
        var open = status.Where(migration => migration.Applied is null).Select(migration => migration.Name).ToHashSet();
        foreach (var (name, text) in Files().Where(file => open.Contains(file.Name)))
        {
            // Neo4j takes no two kinds of change in one transaction; every statement says IF NOT EXISTS, so that it
            // can run again.
            foreach (var statement in Split(text))
                await session.ExecuteAsync(AccessMode.Write, (transaction, token) =>
                    transaction.ExecuteAsync(statement, null, token), cancellation);
            await session.ExecuteAsync(AccessMode.Write, (transaction, token) => transaction.ExecuteAsync(
                Statements.Named("put-migration"),
                LookUps.Parameters(("id", name), ("checksum", Keys.Hash(text)), ("applied", time.GetUtcNow())), token),
                cancellation);
        }
        return [.. open.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Name, string Text)> Files()
    {
        var assembly = typeof(Schema).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (Path.GetFileNameWithoutExtension(resource[Prefix.Length..]), reader.ReadToEnd()
                .ReplaceLineEndings("\n"));
        }
    }

    // Schema statements hold no texts, so that a semicolon always ends one.
    private static IEnumerable<string> Split(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal)))
            .Split(';').Select(statement => statement.Trim()).Where(statement => statement.Length > 0);
}

/// <summary>One file of the schema.</summary>
/// <param name="Applied">Null: not yet.</param>
/// <param name="IsChanged">Its text is not the one that was applied.</param>
public sealed record Migration(string Name, DateTimeOffset? Applied, bool IsChanged);
