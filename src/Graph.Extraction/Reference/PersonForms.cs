namespace Graph.Extraction.Reference;

/// <summary>Short forms of people's names: 马斯克 for 埃隆·马斯克, Byron for Ada Byron, 王总 for 王小明.</summary>
internal static class PersonForms
{
    private static readonly char[] Separators = ['·', '・', '•', ' ', '.'];

    public static FormFit? Fit(string shorter, string full)
    {
        if (shorter.Length == 2 && shorter[1] == '总' && full.Length is 2 or 3 && full[0] == shorter[0] && full[1] != '总')
            return new FormFit(FormFit.Likely, "surname of");
        var parts = full.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || shorter.Length >= full.Length)
            return null;
        if (parts[^1] == shorter || parts[0] == shorter)
            return new FormFit(FormFit.Sure, "part of");
        var own = shorter.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return own.Length > 1 && own[0] == parts[0] && own[^1] == parts[^1] ? new FormFit(FormFit.Sure, "without its middle:") : null;
    }
}
