using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Graph.Cypher;
using Polly;
using Polly.Retry;

namespace Graph.Storage.Neo4jHttp;

/// <summary>
/// The requests of Neo4j's HTTP Query API (<see href="https://neo4j.com/docs/query-api/current/"/>) for explicit transactions,
/// with parameters as plain JSON where that can say them, else as typed JSON, and results as typed JSON.
/// </summary>
internal sealed class QueryApi(ServerConnection server)
{
    public const string MediaType = "application/vnd.neo4j.query";
    private const string Affinity = "neo4j-cluster-affinity";

    // The server may have sent its whole answer and still hold the transaction for a moment; the next request, refused for that, has not run.
    private static readonly ResiliencePipeline OnceFree = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        ShouldHandle = new PredicateBuilder().Handle<CypherException>(e => e.Code == "Neo.ClientError.Transaction.TransactionAccessedConcurrently"),
        MaxRetryAttempts = 10,
        Delay = TimeSpan.FromMilliseconds(1),
        BackoffType = DelayBackoffType.Exponential,
    }).Build();

    private readonly RequestBodies bodies = new();
    private readonly string transactions = $"{server.Address}/db/{Uri.EscapeDataString(server.Database)}/query/v2/tx";

    /// <summary>Begins a transaction that sees at least what the bookmarks name.</summary>
    public async Task<OpenTransaction> BeginAsync(
        AccessMode mode, IReadOnlyCollection<string> bookmarks, CancellationToken cancellation)
    {
        using var response = await SendAsync(HttpMethod.Post, null, "", json =>
        {
            json.WriteString("accessMode", mode == AccessMode.Read ? "READ" : "WRITE");
            json.WriteStartArray("bookmarks");
            foreach (var bookmark in bookmarks)
                json.WriteStringValue(bookmark);
            json.WriteEndArray();
        }, cancellation);
        return await server.GuardAsync(async () =>
        {
            using var json = await JsonDocument.ParseAsync(
                await response.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
            return new OpenTransaction(
                json.RootElement.GetProperty("transaction").GetProperty("id").GetString()!,
                response.Headers.TryGetValues(Affinity, out var member) ? string.Join(',', member) : null,
                bookmarks);
        });
    }

    public async Task<QueryResult> RunAsync(
        OpenTransaction transaction, string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
    {
        var isPlain = PlainJson.CanSay(parameters);
        var response = await SendAsync(HttpMethod.Post, transaction, "", json =>
        {
            json.WriteString("statement", statement);
            json.WriteStartObject("parameters");
            foreach (var (name, value) in parameters)
            {
                json.WritePropertyName(name);
                if (isPlain)
                    PlainJson.Write(json, value);
                else
                    TypedJsonWriter.Write(json, value);
            }
            json.WriteEndObject();
            json.WriteBoolean("includeCounters", true);
        }, cancellation, isPlain ? PlainJson.MediaType : MediaType);
        return await QueryResult.OpenAsync(server, response, cancellation);
    }

    /// <summary>Commits; the bookmarks of what is written.</summary>
    public async Task<IReadOnlyCollection<string>> CommitAsync(OpenTransaction transaction, CancellationToken cancellation)
    {
        var response = await SendAsync(HttpMethod.Post, transaction, "/commit", _ => { }, cancellation);
        // What a constraint or the disk refuses at the last moment stands in the body.
        using var result = await QueryResult.OpenAsync(server, response, cancellation);
        return result.Bookmarks;
    }

    public async Task RollbackAsync(OpenTransaction transaction, CancellationToken cancellation)
    {
        using var response = await SendAsync(HttpMethod.Delete, transaction, "", null, cancellation);
    }

    /// <summary>What the server's own list of databases notes of this one, such as why it failed; null where nothing is to be had.</summary>
    public async Task<string?> StatusAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{server.Address}/db/system/query/v2")
        {
            Content = bodies.Write(json => json.WriteString("statement", "SHOW DATABASES YIELD name, statusMessage")).Content(PlainJson.MediaType),
        };
        try
        {
            using var response = await server.SendAsync(request, cancellation);
            using var result = await QueryResult.OpenAsync(server, response, cancellation);
            await foreach (var row in result.WithCancellation(cancellation))
                if (row is [string name, string status] && name.Equals(server.Database, StringComparison.OrdinalIgnoreCase))
                    return status;
            return null;
        }
        catch (Exception e) when (e is StoreException or CypherException)
        {
            return null;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, OpenTransaction? transaction, string path, Action<Utf8JsonWriter>? body, CancellationToken cancellation,
        string mediaType = MediaType) =>
        await OnceFree.ExecuteAsync(async token => await SendOnceAsync(method, transaction, path, body, token, mediaType), cancellation);

    private async Task<HttpResponseMessage> SendOnceAsync(
        HttpMethod method, OpenTransaction? transaction, string path, Action<Utf8JsonWriter>? body, CancellationToken cancellation,
        string mediaType)
    {
        using var request = new HttpRequestMessage(method, transaction is null ? transactions : $"{transactions}/{transaction.Id}{path}");
        if (transaction?.Affinity is { } affinity)
            request.Headers.Add(Affinity, affinity);
        var written = body is null ? null : bodies.Write(body);
        request.Content = written?.Content(mediaType);
        var response = await server.SendAsync(request, cancellation);
        written?.Free();
        if (response.IsSuccessStatusCode)
            return response;
        using (response)
            throw await FailureAsync(response, transaction, cancellation);
    }

    private async Task<Exception> FailureAsync(
        HttpResponseMessage response, OpenTransaction? transaction, CancellationToken cancellation)
    {
        if (await ErrorAsync(response, cancellation) is not var (code, message))
            return await WithoutErrorAsync(response, cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound && code == "Neo.ClientError.Request.Invalid")
            // Of a transaction the id is ours, so the server knew it: it ended the transaction, or itself.
            return transaction is null
                ? await WithoutErrorAsync(response, cancellation)
                : new StoreException(StoreFailure.Unreachable,
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
    private async Task<StoreException> WithoutErrorAsync(HttpResponseMessage response, CancellationToken cancellation) =>
        response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(StoreFailure.Unauthorized,
                $"{server}: access denied; set NEO4J_USERNAME and NEO4J_PASSWORD"),
            HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
                or HttpStatusCode.TooManyRequests => new(StoreFailure.Unreachable,
                    $"{server}: not ready ({(int)response.StatusCode})") { MayPass = true },
            // Not followed: the password was meant for this address.
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest when response.Headers.Location is { } other => new(
                StoreFailure.BadAddress, $"{server} leads on to {other}; if that is yours, name it instead (--store, NEO4J_URI)"),
            _ when await VersionAsync(cancellation) is { } version => version.HasQueryApi
                ? new(StoreFailure.SwitchedOff,
                    $"{server}: its HTTP Query API is switched off; let server.http_enabled_modules name QUERY_API_ENDPOINTS")
                : new(StoreFailure.TooOld, $"{server}: version {version} is too old; Neo4j 5.26 or newer is needed"),
            _ => new(StoreFailure.NotOurs, $"{server.Address} is not Neo4j's HTTP address (it answers {(int)response.StatusCode})"),
        };

    // No JSON, or not what Neo4j answers.
    private static bool IsOtherJson(Exception e) =>
        e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException;

    private async Task<ServerVersion?> VersionAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address + "/");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await server.SendAsync(request, cancellation);
        try
        {
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation));
            return new ServerVersion(json.RootElement.GetProperty("neo4j_version").GetString()!);
        }
        catch (Exception e) when (IsOtherJson(e))
        {
            return null;
        }
    }
}
