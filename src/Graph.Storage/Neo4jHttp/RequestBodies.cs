using System.Buffers;
using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Graph.Storage.Neo4jHttp;

/// <summary>
/// JSON for requests, in memory that is used again: a statement with its rows is megabytes, and so much, new each time, keeps the
/// garbage collector busier than all else.
/// </summary>
internal sealed class RequestBodies
{
    private const int Usual = 64 * 1024;

    // Nothing here becomes a part of a page: Chinese text takes three bytes a character as it is, six escaped.
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentBag<ArrayBufferWriter<byte>> free = [];

    /// <summary>An object with the properties that <paramref name="body"/> writes.</summary>
    public RequestBody Write(Action<Utf8JsonWriter> body)
    {
        var buffer = free.TryTake(out var used) ? used : new ArrayBufferWriter<byte>(Usual);
        using var json = new Utf8JsonWriter(buffer, Unescaped);
        json.WriteStartObject();
        body(json);
        json.WriteEndObject();
        json.Flush();
        return new RequestBody(buffer, free);
    }
}

/// <summary>The bytes of one request.</summary>
internal sealed class RequestBody(ArrayBufferWriter<byte> buffer, ConcurrentBag<ArrayBufferWriter<byte>> free)
{
    public HttpContent Content(string mediaType) =>
        new ReadOnlyMemoryContent(buffer.WrittenMemory) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };

    /// <summary>Gives the memory back, once the request is answered: one that failed may still be read from it.</summary>
    public void Free()
    {
        buffer.ResetWrittenCount();
        free.Add(buffer);
    }
}
