using System.Collections.Immutable;
using Graph.Reading.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Graph.Reading.Metadata;

/// <summary>The fields at the head of a post, between two lines of <c>---</c>, and what follows them.</summary>
/// <param name="Fields">Top-level keys with their text values; what is nested deeper is passed over.</param>
internal sealed record FrontMatter(ImmutableDictionary<string, ImmutableArray<string>> Fields, string Rest)
{
    private const int MaxLength = 64 * 1024;
    private const int MaxBrackets = 1000; // the YAML scanner takes the square of their number
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> None =
        ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Splits a post; returns null, or what is wrong with its head. A text without a head is all <see cref="Rest"/>.</summary>
    public static string? Read(string text, out FrontMatter frontMatter)
    {
        frontMatter = new FrontMatter(None, text);
        var start = text.Length - text.AsSpan().TrimStart().Length;
        if (!TryLine(text, start, out var open, out var line) || open is not "---")
            return null;

        var first = line;
        while (TryLine(text, line, out var content, out var next) && line - first <= MaxLength)
        {
            if (content is "---" or "...")
            {
                if (ReadFields(text[first..line], text.AsSpan(0, first).Count('\n'), out var fields) is { } broken)
                    return broken;
                // Text between two rules across the page is no front matter.
                if (fields is not null)
                    frontMatter = new FrontMatter(fields, text[next..]);
                return null;
            }
            line = next;
        }
        // A lone --- is a rule across the page, unless what follows looks like a field.
        TryLine(text, first, out var firstField, out _);
        return firstField.Contains(':') ? "front matter opens with --- and does not end" : null;
    }

    /// <summary>The first of these fields that has a value.</summary>
    public string? Value(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (Values(key) is [{ Length: > 0 } value, ..])
                return value;
        return null;
    }

    public ImmutableArray<string> Values(string key) => Fields.GetValueOrDefault(key, []);

    private static string? ReadFields(string yaml, int linesBefore, out ImmutableDictionary<string, ImmutableArray<string>>? fields)
    {
        var found = None.ToBuilder();
        var isMapping = true;
        fields = null;
        if (yaml.AsSpan().Count('[') + yaml.AsSpan().Count('{') > MaxBrackets)
            return "front matter is nested too deeply";
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _) && (isMapping = parser.TryConsume<MappingStart>(out _)))
                while (!parser.TryConsume<MappingEnd>(out _))
                    ReadField(parser, found);
            while (parser.MoveNext())
            {
                // To the end: what is broken further down is broken too.
            }
        }
        catch (YamlException e)
        {
            return $"front matter is not valid YAML: line {linesBefore + e.Start.Line}, column {e.Start.Column}: "
                + e.Message.ReplaceLineEndings(" ").TrimEnd('.');
        }
        // What YamlDotNet's scanner and parser throw besides, as at "a: [b\nc: : :".
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or EndOfStreamException)
        {
            return "front matter is not valid YAML";
        }
        fields = isMapping ? found.ToImmutable() : null;
        return null;
    }

    private static void ReadField(Parser parser, IDictionary<string, ImmutableArray<string>> fields)
    {
        var key = parser.Current is Scalar scalar ? scalar.Value : null;
        parser.SkipThisAndNestedEvents();

        var values = ImmutableArray.CreateBuilder<string>();
        if (parser.TryConsume<SequenceStart>(out _))
        {
            while (!parser.TryConsume<SequenceEnd>(out _))
                ReadValue(parser, values);
        }
        else
        {
            ReadValue(parser, values);
        }
        if (key is not null)
            fields[key] = values.ToImmutable();
    }

    private static void ReadValue(Parser parser, ImmutableArray<string>.Builder values)
    {
        if (parser.Current is Scalar scalar && PrintedText.Clean(System.Net.WebUtility.HtmlDecode(scalar.Value)) is { Length: > 0 } text)
            values.Add(text);
        parser.SkipThisAndNestedEvents();
    }

    private static bool TryLine(string text, int start, out string line, out int next)
    {
        line = "";
        next = start;
        if (start >= text.Length)
            return false;
        var end = text.IndexOf('\n', start);
        next = end < 0 ? text.Length : end + 1;
        line = text[start..(end < 0 ? text.Length : end)].TrimEnd();
        return true;
    }
}
