using System.Text;

namespace Graph.Reading.Files;

/// <summary>White space as it prints: one space for a run of it, none at the ends, and none where Chinese text was wrapped.</summary>
internal static class PrintedText
{
    /// <summary>Cleans white space, and drops characters that print nothing (controls, zero-width).</summary>
    public static string Clean(string raw)
    {
        var clean = new StringBuilder(raw.Length);
        var (gap, wrapped) = (false, false);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (char.IsWhiteSpace(c))
            {
                gap = true;
                wrapped |= c == '\n';
                continue;
            }
            if (PrintsNothing(c))
                continue;
            if (gap && clean.Length > 0 && !(wrapped && IsWide(clean[^1]) && IsWide(c)))
                clean.Append(' ');
            (gap, wrapped) = (false, false);

            if (char.IsHighSurrogate(c) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1]))
                clean.Append(c).Append(raw[++i]);
            else
                clean.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
        }
        return clean.ToString();
    }

    private static bool PrintsNothing(char c) =>
        char.IsControl(c) || c is '\u00AD' or '\u2060' or '\uFEFF'
            or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\uFFFE';

    private static bool IsWide(char c) => c is >= '\u2E80' and < '\uA000' or >= '\uF900' and < '\uFB00' or >= '\uFF00' and < '\uFFF0'
        or '“' or '”' or '‘' or '’' or '…' or '—';
}
