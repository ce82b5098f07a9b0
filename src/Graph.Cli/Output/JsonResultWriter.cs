using System.Text.Json;
using Graph.Storage;

namespace Graph.Cli.Output;

/// <summary>One line a statement: an array of row objects keyed by column, or an error.</summary>
internal sealed class JsonResultWriter(Terminal terminal) : IResultWriter
{
    public async Task WriteAsync(ICypherResult result, CancellationToken cancellation)
    {
        // A statement may fail after some rows; its line then holds the error and nothing else.
        using var line = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(line, Json.Line))
        {
            writer.WriteStartArray();
            await foreach (var row in result.WithCancellation(cancellation))
            {
                writer.WriteStartObject();
                for (var i = 0; i < row.Count; i++)
                {
                    writer.WritePropertyName(result.Columns[i]);
                    ValueJson.Write(writer, row[i]);
                }
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        line.WriteByte((byte)'\n');
        await terminal.Out.FlushAsync(cancellation);
        line.WriteTo(terminal.Output);
    }

    public void WriteError(string code, string message) => Json.WriteLine(terminal, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("error");
        writer.WriteString("code", code);
        writer.WriteString("message", message);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });
}
