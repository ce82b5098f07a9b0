using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Graph.Cypher;

namespace Graph.Storage.Neo4jHttp;

/// <summary>
/// The requests of Neo4j's HTTP Query API (<see href="https://neo4j.com/docs/query-api/current/"/>) for explicit transactions,
/// with values as typed JSON. What is still to come for a cluster has its place here: bookmarks in and out of
/// <see cref="BeginAsync"/> and <see cref="CommitAsync"/>, and the <c>neo4j-cluster-affinity</c> header of a transaction.
/// </summary>
internal sealed class QueryApi(ServerConnection server)
{
    public const string MediaType = "application/vnd.neo4j.query";

    private readonly string transactions = $"{server.Address}/db/{Uri.EscapeDataString(server.Database)}/query/v2/tx";

    /// <summary>Begins a transaction; its id.</summary>
    public async Task<string> BeginAsync(AccessMode mode, CancellationToken cancellation)
    {
        using var response = await SendAsync(HttpMethod.Post, "", json =>
            json.WriteString("accessMode", mode == AccessMode.Read ? "READ" : "WRITE"), cancellation);
        return await server.GuardAsync(async () =>
        {
            using var json = await JsonDocument.ParseAsync(
                await response.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
            return json.RootElement.GetProperty("transaction").GetProperty("id").GetString()!;
        });
    }

    public async Task<QueryResult> RunAsync(
        string transaction, string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
    {
        var response = await SendAsync(HttpMethod.Post, "/" + transaction, json =>
        {
            json.WriteString("statement", statement);
            json.WriteStartObject("parameters");
            foreach (var (name, value) in parameters)
            {
                json.WritePropertyName(name);
                TypedJsonWriter.Write(json, value);
            }
            json.WriteEndObject();
            json.WriteBoolean("includeCounters", true);
        }, cancellation);
        return await QueryResult.OpenAsync(server, response, cancellation);
    }

    public async Task CommitAsync(string transaction, CancellationToken cancellation)
    {
        var response = await SendAsync(HttpMethod.Post, $"/{transaction}/commit", _ => { }, cancellation);
        // What a constraint or the disk refuses at the last moment stands in the body.
        using var result = await QueryResult.OpenAsync(server, response, cancellation);
    }

    public async Task RollbackAsync(string transaction, CancellationToken cancellation)
    {
        using var response = await SendAsync(HttpMethod.Delete, "/" + transaction, null, cancellation);
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, Action<Utf8JsonWriter>? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, transactions + path);
        if (body is not null)
            request.Content = Content(body);
        var response = await server.SendAsync(request, cancellation);
        if (response.IsSuccessStatusCode)
            return response;
        using (response)
            throw await FailureAsync(response, path, cancellation);
    }

    private static ReadOnlyMemoryContent Content(Action<Utf8JsonWriter> body)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }
        return new ReadOnlyMemoryContent(buffer.WrittenMemory) { Headers = { ContentType = new MediaTypeHeaderValue(MediaType) } };
    }

    private async Task<Exception> FailureAsync(HttpResponseMessage response, string path, CancellationToken cancellation)
    {
        if (await ErrorAsync(response, cancellation) is not var (code, message))
            return await WithoutErrorAsync(response.StatusCode, cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound && path != "" && code == "Neo.ClientError.Request.Invalid")
            // The id is ours, so the server knew it: it ended the transaction, or itself.
            return new StoreException(StoreFailure.Unreachable,
                $"{server}: ended the transaction (idle for too long, or restarted)") { MayPass = true };
        return server.Error(code, message);
    }

    private Task<(string Code, string Message)?> ErrorAsync(HttpResponseMessage response, CancellationToken cancellation) =>
        server.GuardAsync<(string, string)?>(async () =>
        {
            var text = await response.Content.ReadAsStringAsync(cancellation);
            try
            {
                using var json = JsonDocument.Parse(text);
                var error = json.RootElement.GetProperty("errors")[0];
                return (error.GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
            }
            catch (Exception e) when (IsOtherJson(e))
            {
                return null;
            }
        });

    // A proxy's word, an older Neo4j, or something else altogether.
    private async Task<StoreException> WithoutErrorAsync(HttpStatusCode status, CancellationToken cancellation) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(StoreFailure.Unauthorized,
            $"{server}: access denied; set NEO4J_USERNAME and NEO4J_PASSWORD"),
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            or HttpStatusCode.TooManyRequests => new(StoreFailure.Unreachable,
                $"{server}: not ready ({(int)status})") { MayPass = true },
        _ when await VersionAsync(cancellation) is { } version => new(StoreFailure.TooOld,
            $"{server}: version {version} has no HTTP Query API, or has it switched off; Neo4j 5.26 is needed"),
        _ => new(StoreFailure.NotOurs, $"{server.Address} is not Neo4j's HTTP address (it answers {(int)status})"),
    };

    // No JSON, or not what Neo4j answers.
    private static bool IsOtherJson(Exception e) =>
        e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException;

    private async Task<string?> VersionAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address + "/");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await server.SendAsync(request, cancellation);
        try
        {
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation));
            return json.RootElement.GetProperty("neo4j_version").GetString();
        }
        catch (Exception e) when (IsOtherJson(e))
        {
            return null;
        }
    }
}
