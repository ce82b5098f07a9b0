using System.Text;

namespace Graph.Model.Text;

/// <summary>The folded form of a name, under which two printed forms are the same name.</summary>
public static class NameForm
{
    /// <summary>NFKC, simplified characters, without white space, quotation marks and 《》, case folded.</summary>
    public static string Fold(string printed)
    {
        var folded = FoldedText.Of(printed).Folded;
        var kept = new StringBuilder(folded.Length);
        foreach (var c in folded)
            if (!char.IsWhiteSpace(c) && !IsIgnorable(c))
                kept.Append(c);
        return kept.ToString().ToLowerInvariant();
    }

    // Quotation marks of all styles, book-title marks, and characters that print nothing (zero-width, joiners, controls).
    private static bool IsIgnorable(char c) =>
        c is '“' or '”' or '‘' or '’' or '"' or '\'' or '《' or '》' or '「' or '」' or '『' or '』' || char.IsControl(c)
            || c is >= '\u200B' and <= '\u200F' or '\u2060' or '\uFEFF';
}
