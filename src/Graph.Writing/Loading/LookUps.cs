using System.Runtime.CompilerServices;
using Graph.Resolution;
using Graph.Storage;
using ZonedDateTime = Graph.Cypher.ZonedDateTime;

namespace Graph.Writing.Loading;

/// <summary>Running the writer's look-ups.</summary>
internal static class LookUps
{
    /// <summary>Runs a look-up over many keys, some thousand a statement.</summary>
    public static async IAsyncEnumerable<Row> QueryAsync<T>(
        this ICypherTransaction transaction, string statement, string parameter, IEnumerable<T> keys,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var chunk in Batching.Statements(keys))
            await foreach (var row in transaction.QueryAsync(
                statement, new Dictionary<string, object?> { [parameter] = chunk.Select(key => (object?)key).ToList() },
                cancellation))
                yield return row;
    }

    public static IAsyncEnumerable<Row> QueryAsync(
        this ICypherTransaction transaction, string statement, IReadOnlyDictionary<string, object?>? parameters,
        CancellationToken cancellation) =>
        transaction.QueryTextAsync(Statements.Named(statement), parameters, cancellation);

    public static async IAsyncEnumerable<Row> QueryTextAsync(
        this ICypherTransaction transaction, string text, IReadOnlyDictionary<string, object?>? parameters,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var result = await transaction.RunAsync(text, parameters, cancellation);
        var columns = result.Columns.Select((name, index) => (name, index))
            .ToDictionary(column => column.name, column => column.index);
        await foreach (var row in result.WithCancellation(cancellation))
            yield return new Row(columns, row);
    }

    /// <summary>Runs a statement that returns nothing, and gives what it changed.</summary>
    public static async Task<Counters> ExecuteAsync(
        this ICypherTransaction transaction, string text, IReadOnlyDictionary<string, object?>? parameters,
        CancellationToken cancellation)
    {
        var result = await transaction.RunAsync(text, parameters, cancellation);
        await foreach (var _ in result.WithCancellation(cancellation))
        {
        }
        return result.Counters;
    }

    public static IReadOnlyDictionary<string, object?> Parameters(params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var entries = new KeyValuePair<string, object?>[parameters.Length];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = new(parameters[i].Name, parameters[i].Value);
        return OrdinalMap<object?>.Of(entries);
    }
}

/// <summary>One row by its columns' names.</summary>
internal readonly struct Row(IReadOnlyDictionary<string, int> columns, IReadOnlyList<object?> values)
{
    public object? this[string column] => values[columns[column]];

    public string Text(string column) => (string)this[column]!;

    public string? TextOrNull(string column) => (string?)this[column];

    public int Number(string column) => (int)(long)this[column]!;

    public DateTimeOffset? Moment(string column) => ((ZonedDateTime?)this[column])?.ToDateTimeOffset();

    public PropertyReader Map(string column) => new((IReadOnlyDictionary<string, object?>)this[column]!);
}

/// <summary>A node's properties as the store gives them.</summary>
internal sealed class PropertyReader(IReadOnlyDictionary<string, object?> values)
{
    public int Count => values.Count;

    public bool Has(string name) => values.ContainsKey(name);

    public string Text(string name) => (string)values[name]!;

    public string? TextOrNull(string name) => (string?)values.GetValueOrDefault(name);

    public int Number(string name) => (int)(long)(values.GetValueOrDefault(name) ?? 0L);

    public double? Decimal(string name) => values.GetValueOrDefault(name) switch
    {
        null => null,
        long whole => whole,
        var number => (double)number,
    };

    public bool Flag(string name) => values.GetValueOrDefault(name) is true;

    public DateTimeOffset? Moment(string name) => ((ZonedDateTime?)values.GetValueOrDefault(name))?.ToDateTimeOffset();

    public IReadOnlyList<string> Texts(string name) =>
        values.GetValueOrDefault(name) is IEnumerable<object?> list ? [.. list.Cast<string>()] : [];

    public IReadOnlyList<long> Numbers(string name) =>
        values.GetValueOrDefault(name) is IEnumerable<object?> list ? [.. list.Cast<long>()] : [];

    /// <summary>As a row to compare with what is to stand.</summary>
    public OrdinalMap<object> All() => OrdinalMap<object>.Of([
        .. from pair in values
           where pair.Value is not null
           select KeyValuePair.Create(pair.Key, pair.Value is ZonedDateTime moment ? moment.ToDateTimeOffset() : pair.Value!),
    ]);
}
