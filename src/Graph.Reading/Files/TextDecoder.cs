using System.Text;

namespace Graph.Reading.Files;

/// <summary>
/// Bytes to text: by byte order mark (UTF-8, UTF-16), else UTF-8 where the bytes are valid, else GB18030. What a page
/// declares as its charset is not asked: pages that moved to UTF-8 often still declare GB2312.
/// </summary>
internal static class TextDecoder
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Decodes; returns null, or why the bytes are no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out string text)
    {
        text = "";
        if (bytes.IsEmpty)
            return "is empty";

        var reason = bytes switch
        {
            [0xFF, 0xFE, ..] => Decode(Utf16, "UTF-16", bytes[2..], out text),
            [0xFE, 0xFF, ..] => Decode(Utf16BigEndian, "UTF-16", bytes[2..], out text),
            [0xEF, 0xBB, 0xBF, ..] => Decode(Utf8, "UTF-8", bytes[3..], out text),
            _ when bytes.Contains((byte)0) => "is binary",
            _ => DecodeUnmarked(bytes, out text),
        };
        if (reason is null && string.IsNullOrWhiteSpace(text))
            return "is empty";
        return reason ?? (IsBinary(text) ? "is binary" : null);
    }

    private static string? DecodeUnmarked(ReadOnlySpan<byte> bytes, out string text)
    {
        if (Decode(Utf8, "UTF-8", bytes, out text) is not { } broken)
            return null;
        // GB18030 accepts nearly any bytes: a UTF-8 file with one broken character must not become gibberish.
        if (IsMostlyUtf8(bytes))
            return broken;
        return Decode(Gb18030, "GB18030", bytes, out text) is null ? null : "is neither UTF-8, UTF-16 nor GB18030";
    }

    private static string? Decode(Encoding encoding, string name, ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = encoding.GetString(bytes);
            return null;
        }
        catch (DecoderFallbackException e)
        {
            text = "";
            return $"is broken {name} at byte {e.Index}";
        }
    }

    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (valid, invalid) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status != System.Buffers.OperationStatus.Done)
                invalid++;
            else if (length > 1)
                valid++;
            bytes = bytes[length..];
        }
        return valid > invalid;
    }

    // Control characters, private use and unassigned ones do not print; a text may hold a stray few.
    private static bool IsBinary(string text)
    {
        var strange = 0;
        foreach (var c in text)
            if (c is < ' ' and not ('\t' or '\n' or '\r' or '\f') or >= '\uE000' and < '\uF900')
                strange++;
        return strange * 50 > text.Length;
    }
}
