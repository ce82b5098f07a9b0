namespace Graph.Cypher.Execution.Functions;

/// <summary>White space as <c>trim</c> cuts it off: Java's, which leaves spaces that do not break.</summary>
internal static class Blanks
{
    public static string Trim(string text) => TrimStart(TrimEnd(text));

    public static string TrimStart(string text)
    {
        var from = 0;
        while (from < text.Length && IsBlank(text[from]))
            from++;
        return text[from..];
    }

    public static string TrimEnd(string text)
    {
        var to = text.Length;
        while (to > 0 && IsBlank(text[to - 1]))
            to--;
        return text[..to];
    }

    private static bool IsBlank(char character) => character switch
    {
        '\u00A0' or '\u2007' or '\u202F' or '\u0085' => false,
        >= '\u001C' and <= '\u001F' => true,
        _ => char.IsWhiteSpace(character),
    };
}
