using System.Text;
using System.Text.RegularExpressions;
using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Functions;

/// <summary>Functions of strings; positions and lengths count code points.</summary>
internal static class TextFunctions
{
    private static readonly TimeSpan MatchTime = TimeSpan.FromSeconds(5);

    public static readonly Function[] All =
    [
        Of("toUpper", CaseMapping.Upper), Of("upper", CaseMapping.Upper), Of("toLower", CaseMapping.Lower), Of("lower", CaseMapping.Lower),
        new("trim", 1, 1, StaticType.String, (_, a) => Blanks.Trim(Text(a[0]))) { Takes = [StaticType.String] },
        new("btrim", 1, 2, StaticType.String, (_, a) => Trim(Trim(Text(a[0]), a, true), a, false)) { Takes = [StaticType.String, StaticType.String] },
        new("lTrim", 1, 2, StaticType.String, (_, a) => Trim(Text(a[0]), a, true)) { Takes = [StaticType.String, StaticType.String] },
        new("rTrim", 1, 2, StaticType.String, (_, a) => Trim(Text(a[0]), a, false)) { Takes = [StaticType.String, StaticType.String] },
        new("split", 2, 2, StaticType.List, (_, a) => Split(Text(a[0]), a[1])) { Takes = [StaticType.String, StaticType.String | StaticType.List], Items = StaticType.String },
        new("replace", 3, 3, StaticType.String, (_, a) => Replace(Text(a[0]), Text(a[1]), Text(a[2])))
            { Takes = [StaticType.String, StaticType.String, StaticType.String] },
        new("substring", 2, 3, StaticType.String, (_, a) => CodePoints.Substring(
            Text(a[0]), NotNegative(a[1], "substring"), a.Length > 2 ? NotNegative(a[2], "substring") : int.MaxValue))
            { Takes = [StaticType.String, StaticType.Integer, StaticType.Integer] },
        new("left", 2, 2, StaticType.String, (_, a) => CodePoints.Substring(Text(a[0]), 0, NotNegative(a[1], "left")))
            { Takes = [StaticType.String, StaticType.Integer] },
        new("right", 2, 2, StaticType.String, (_, a) => Right(Text(a[0]), NotNegative(a[1], "right")))
            { Takes = [StaticType.String, StaticType.Integer] },
        new("char_length", 1, 1, StaticType.Integer, (_, a) => CodePoints.Count(Text(a[0]))) { Takes = [StaticType.String] },
        new("character_length", 1, 1, StaticType.Integer, (_, a) => CodePoints.Count(Text(a[0]))) { Takes = [StaticType.String] },
        new("normalize", 1, 2, StaticType.String, (_, a) => Text(a[0]).Normalize(Form(a.Length > 1 ? Text(a[1]) : "NFC")))
            { Takes = [StaticType.String] },
    ];

    /// <summary><c>=~</c>: whether a regular expression matches the whole string.</summary>
    public static object? Matches(object? text, object? pattern)
    {
        if (text is not string value || pattern is not string expression)
            return null;
        try
        {
            return Regex.IsMatch(value, $@"\A(?:{JavaPattern.Translate(expression)})\z", RegexOptions.CultureInvariant, MatchTime);
        }
        catch (RegexMatchTimeoutException)
        {
            throw RuntimeErrors.Argument($"The regular expression '{expression}' takes too long to match");
        }
        catch (ArgumentException e)
        {
            throw new CypherException(ErrorCode.SemanticError, $"Invalid Regex: {e.Message}");
        }
    }

    /// <summary><c>trim(LEADING 'x' FROM text)</c>.</summary>
    /// <param name="arguments">The text and the one character.</param>
    public static object? TrimCharacter(object?[] arguments, bool start, bool end)
    {
        if (CodePoints.Count(Text(arguments[1])) != 1)
            throw RuntimeErrors.Argument("The argument `trimCharacterString` in the `trim()` function must be of length 1.");
        var text = Text(arguments[0]);
        text = start ? Trim(text, arguments, start: true) : text;
        return end ? Trim(text, arguments, start: false) : text;
    }

    /// <summary>Whether a string is in a normal form; null for anything else.</summary>
    public static bool? IsNormalized(object? value, string form) =>
        value is string text ? text.Normalize(Form(form)) == text : null;

    /// <summary>An empty string is found before and after every character.</summary>
    private static string Replace(string text, string found, string replacement) => found.Length > 0
        ? text.Replace(found, replacement, StringComparison.Ordinal)
        : replacement + string.Concat(text.EnumerateRunes().Select(rune => rune + replacement));

    private static Function Of(string name, Func<string, string> run) =>
        new(name, 1, 1, StaticType.String, (_, a) => run(Text(a[0]))) { Takes = [StaticType.String] };

    private static string Text(object? value) => value as string ?? throw RuntimeErrors.Expected("String", value);

    private static long NotNegative(object? value, string function) => Numbers.ToLong(value) switch
    {
        < 0 and var number => throw RuntimeErrors.Argument($"{function}() takes no negative numbers, but got {number}"),
        var number => number,
    };

    private static string Right(string text, long count) =>
        CodePoints.Substring(text, Math.Max(0, CodePoints.Count(text) - count), int.MaxValue);

    private static string Trim(string text, object?[] arguments, bool start)
    {
        if (arguments.Length == 1)
            return start ? Blanks.TrimStart(text) : Blanks.TrimEnd(text);
        var characters = Text(arguments[1]);
        var runes = text.EnumerateRunes().ToList();
        var set = characters.EnumerateRunes().ToHashSet();
        var (from, to) = (0, runes.Count);
        if (start)
            while (from < to && set.Contains(runes[from]))
                from++;
        else
            while (to > from && set.Contains(runes[to - 1]))
                to--;
        return string.Concat(runes[from..to].Select(rune => rune.ToString()));
    }

    private static List<object?>? Split(string text, object? separators)
    {
        if (separators is IReadOnlyList<object?> given && given.Contains(null))
            return null;
        var parts = separators is IReadOnlyList<object?> list ? list.Select(Text).ToArray() : [Text(separators)];
        return parts.Contains("") && text.Length > 0
            ? text.EnumerateRunes().Select(rune => (object?)rune.ToString()).ToList()
            : text.Split(parts, StringSplitOptions.None).ToList<object?>();
    }

    private static NormalizationForm Form(string name) => name.ToUpperInvariant() switch
    {
        "NFC" => NormalizationForm.FormC,
        "NFD" => NormalizationForm.FormD,
        "NFKC" => NormalizationForm.FormKC,
        "NFKD" => NormalizationForm.FormKD,
        _ => throw RuntimeErrors.Argument($"Unknown normal form '{name}'; there are NFC, NFD, NFKC and NFKD"),
    };
}
