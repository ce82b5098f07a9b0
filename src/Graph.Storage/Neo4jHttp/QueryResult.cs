using System.Text.Json;

namespace Graph.Storage.Neo4jHttp;

/// <summary>
/// One answer of the Query API: <c>{"data": {"fields": […], "values": [[…], …]}, "counters": {…}, "errors": […], …}</c>. Rows
/// are read as the server sends them; an error that it meets after the first rows stands behind them, and is thrown there.
/// </summary>
internal sealed class QueryResult : ICypherResult, IDisposable
{
    private readonly ServerConnection connection;
    private readonly HttpResponseMessage response;
    private readonly JsonStream json;
    private readonly TypedJsonReader reader = new();
    private readonly Queue<object?[]> buffered = new();
    private bool inRows;
    private bool inData;
    private bool ended;

    private QueryResult(ServerConnection connection, HttpResponseMessage response, Stream stream) =>
        (this.connection, this.response, json) = (connection, response, new JsonStream(stream));

    public IReadOnlyList<string> Columns { get; private set; } = [];

    public Counters Counters { get; private set; } = new();

    public string? Plan { get; private set; }

    public IReadOnlyCollection<string> Bookmarks { get; private set; } = [];

    /// <summary>Reads up to the first row, or to the end where there is none.</summary>
    public static async Task<QueryResult> OpenAsync(
        ServerConnection connection, HttpResponseMessage response, CancellationToken cancellation)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var result = new QueryResult(connection, response, stream);
        try
        {
            await connection.GuardAsync(async () =>
            {
                await result.json.ExpectAsync(JsonTokenType.StartObject, cancellation);
                await result.ReadPropertiesAsync(cancellation);
                return 0;
            });
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    public async IAsyncEnumerator<IReadOnlyList<object?>> GetAsyncEnumerator(CancellationToken cancellation = default)
    {
        while (true)
        {
            if (buffered.TryDequeue(out var row) || (row = await ReadRowAsync(cancellation)) is not null)
                yield return row;
            else
                yield break;
        }
    }

    /// <summary>Reads the rest into memory, so that the connection is free for the next statement.</summary>
    public async Task BufferAsync(CancellationToken cancellation)
    {
        while (await ReadRowAsync(cancellation) is { } row)
            buffered.Enqueue(row);
    }

    /// <summary>Reads no further.</summary>
    public void Dispose()
    {
        ended = true;
        response.Dispose();
    }

    private Task<object?[]?> ReadRowAsync(CancellationToken cancellation) => connection.GuardAsync(async () =>
    {
        if (!inRows || ended)
            return null;
        using var row = await json.ReadValueAsync(cancellation);
        if (row is not null)
            return reader.ReadRow(row.RootElement);
        inRows = false;
        await ReadPropertiesAsync(cancellation);
        return null;
    });

    // Up to the rows, or to the end of the answer.
    private async Task ReadPropertiesAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (await json.ReadTokenAsync(cancellation) == JsonTokenType.EndObject)
            {
                if (!inData)
                {
                    // Before its own end the server still holds the transaction, and refuses it to the next statement.
                    await json.FinishAsync(cancellation);
                    Dispose();
                    return;
                }
                inData = false;
                continue;
            }
            switch (json.Name)
            {
                case "data":
                    await json.ExpectAsync(JsonTokenType.StartObject, cancellation);
                    inData = true;
                    break;
                case "values":
                    await json.ExpectAsync(JsonTokenType.StartArray, cancellation);
                    inRows = true;
                    return;
                default:
                    var name = json.Name;
                    using (var value = await json.ReadValueAsync(cancellation))
                        Take(name!, value!.RootElement);
                    break;
            }
        }
    }

    private void Take(string name, JsonElement value)
    {
        switch (name)
        {
            case "fields":
                Columns = [.. value.EnumerateArray().Select(field => field.GetString()!)];
                break;
            case "counters":
                Counters = ReadCounters(value);
                break;
            case "queryPlan" or "profiledQueryPlan":
                Plan = value.GetProperty("arguments").GetProperty("string-representation").GetProperty("_value").GetString();
                break;
            case "bookmarks":
                Bookmarks = [.. value.EnumerateArray().Select(bookmark => bookmark.GetString()!)];
                break;
            case "errors" when value.GetArrayLength() > 0:
                throw connection.Error(value[0].GetProperty("code").GetString()!, value[0].GetProperty("message").GetString()!);
        }
    }

    private static Counters ReadCounters(JsonElement json)
    {
        return new Counters(
            Count("nodesCreated"), Count("nodesDeleted"), Count("relationshipsCreated"), Count("relationshipsDeleted"),
            Count("propertiesSet"), Count("labelsAdded"), Count("labelsRemoved"), Count("indexesAdded"), Count("indexesRemoved"),
            Count("constraintsAdded"), Count("constraintsRemoved"));

        long Count(string name) => json.GetProperty(name).GetInt64();
    }
}
