using Graph.Storage;
using Graph.Writing.Loading;

namespace Graph.Writing;

/// <summary>What the store says of itself on its one <c>:Store</c> node.</summary>
/// <param name="Layout">The version of the graph's layout.</param>
/// <param name="Lexicon">The hash of the lexicon that its names were resolved with.</param>
/// <param name="IsRebuilding">A rebuild began and did not finish.</param>
internal sealed record StoreState(int Layout, string Lexicon, bool IsRebuilding)
{
    private const int CurrentLayout = 1;

    public static StoreState New(string lexicon) => new(CurrentLayout, lexicon, false);

    public static async Task<StoreState?> LoadAsync(ICypherTransaction transaction, CancellationToken cancellation)
    {
        await foreach (var row in transaction.QueryAsync("load-store", null, cancellation))
        {
            var store = row.Map("properties");
            return new StoreState(store.Number("layout"), store.Text("lexicon"), store.Flag("rebuilding"));
        }
        return null;
    }

    /// <exception cref="GraphStateException">The graph cannot be written to as it is.</exception>
    public void Check(bool duringRebuild)
    {
        if (Layout != CurrentLayout)
            throw new GraphStateException($"the graph is of layout {Layout}, this program writes layout {CurrentLayout}: use the version that wrote it");
        if (IsRebuilding && !duringRebuild)
            throw new GraphStateException("a rebuild of the graph did not finish: run `graph rebuild`");
    }

    public Task<Counters> SaveAsync(ICypherTransaction transaction, CancellationToken cancellation) =>
        transaction.ExecuteAsync(
        Statements.Named("put-store"),
        LookUps.Parameters(("properties", LookUps.Parameters(
            ("layout", (long)Layout), ("lexicon", Lexicon), ("rebuilding", IsRebuilding ? true : null)))),
        cancellation);
}

/// <summary>The graph is in a state in which the operation cannot be done; the message says what to do.</summary>
public sealed class GraphStateException(string message) : Exception(message);
