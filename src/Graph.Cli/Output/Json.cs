using System.Text.Encodings.Web;
using System.Text.Json;

namespace Graph.Cli.Output;

/// <summary>How JSON is written everywhere: on one line, Chinese as it is.</summary>
internal static class Json
{
    public static readonly JsonWriterOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one value and ends the line.</summary>
    public static void WriteLine(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        terminal.Out.Flush();
        using (var writer = new Utf8JsonWriter(terminal.Output, Line))
            write(writer);
        terminal.Output.WriteByte((byte)'\n');
    }

    /// <summary>Writes a string member where there is one.</summary>
    public static void WriteOptional(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }
}
