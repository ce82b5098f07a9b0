using Graph.Cypher;
using Graph.Querying.Names;
using Graph.Querying.Parameters;
using Graph.Storage;

namespace Graph.Querying;

/// <summary>Asks queries of a store.</summary>
public sealed class QueryRunner(ICypherSession session)
{
    /// <summary>
    /// Runs a query in a transaction of its own, and hands its rows on as they come. Nothing is tried again: rows may have been handed
    /// on already, and what a statement of somebody else's writes may not stand being written twice.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="arguments">The values of its parameters.</param>
    /// <param name="mode">What it may do; what it wrote stands once this returns.</param>
    /// <param name="consume">Reads the rows, once.</param>
    /// <exception cref="QueryException">A parameter is unknown, missing or wrong, or names nothing that the store knows.</exception>
    /// <exception cref="CypherException">The statement is refused or fails.</exception>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public async Task RunAsync(
        Query query, IEnumerable<QueryArgument> arguments, AccessMode mode, Func<ICypherResult, CancellationToken, Task> consume,
        CancellationToken cancellation = default)
    {
        var parameters = ParameterBinding.Bind(query, arguments);
        await using var transaction = await session.BeginAsync(mode, cancellation);
        foreach (var (name, value) in parameters)
            if (value is NameReference reference)
                parameters[name] = await NameResolver.ResolveAsync(transaction, reference, cancellation);
        await consume(await transaction.RunAsync(query.Text, parameters, cancellation), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Names that the store knows like one that it does not, the likeliest first.</summary>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public async Task<IReadOnlyList<string>> SuggestAsync(string name, CancellationToken cancellation = default)
    {
        await using var transaction = await session.BeginAsync(AccessMode.Read, cancellation);
        return await NameSuggestions.ForAsync(transaction, name, cancellation);
    }
}
