using System.Text.Json;

namespace Graph.Storage.Neo4jHttp;

/// <summary>
/// JSON read token by token, or value by value, while it arrives. Holds what is not yet read of one value, no more: memory grows
/// with the longest value asked for as a whole, not with the document.
/// </summary>
internal sealed class JsonStream(Stream stream)
{
    private byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;
    private bool ended;
    // Values nest as deep as queries let them, three levels of JSON each.
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = 1000 });

    /// <summary>The text of the last token where that is a property's name.</summary>
    public string? Name { get; private set; }

    public async ValueTask<JsonTokenType> ReadTokenAsync(CancellationToken cancellation)
    {
        JsonTokenType token;
        while (!TryReadToken(out token))
            await FillAsync(cancellation);
        return token;
    }

    public async ValueTask ExpectAsync(JsonTokenType expected, CancellationToken cancellation)
    {
        var token = await ReadTokenAsync(cancellation);
        if (token != expected)
            throw new JsonException($"{expected} expected, {token} found");
    }

    /// <summary>The next value as a whole; null where the array or object that is being read ends instead.</summary>
    public async ValueTask<JsonDocument?> ReadValueAsync(CancellationToken cancellation)
    {
        JsonDocument? value;
        while (!TryReadValue(out value))
        {
            // Each attempt begins anew: with twice as much for the next one, a long value costs no square of its length.
            var wanted = 2 * (end - start);
            do
                await FillAsync(cancellation);
            while (!ended && end - start < wanted);
        }
        return value;
    }

    /// <summary>Waits until the sender has ended, too.</summary>
    public async ValueTask FinishAsync(CancellationToken cancellation)
    {
        while (!ended)
        {
            (start, end) = (0, 0);
            await FillAsync(cancellation);
        }
    }

    private bool TryReadToken(out JsonTokenType token)
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), ended, state);
        token = JsonTokenType.None;
        if (!reader.Read())
            return false;
        token = reader.TokenType;
        Name = token == JsonTokenType.PropertyName ? reader.GetString() : null;
        Keep(ref reader);
        return true;
    }

    private bool TryReadValue(out JsonDocument? value)
    {
        value = null;
        var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), ended, state);
        if (!reader.Read())
            return false;
        if (reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject)
            && !JsonDocument.TryParseValue(ref reader, out value))
            return false;
        Keep(ref reader);
        return true;
    }

    private void Keep(ref Utf8JsonReader reader)
    {
        start += (int)reader.BytesConsumed;
        state = reader.CurrentState;
    }

    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        if (ended)
            throw new JsonException("the answer ends too early");
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var count = await stream.ReadAsync(buffer.AsMemory(end), cancellation);
        end += count;
        ended = count == 0;
    }
}
