using Graph.Extraction.Analysis;

namespace Graph.Extraction.Mentions.Deciding;

/// <summary>Short names that a sentence introduces right behind a name: <c>全名（以下简称“短名”）</c>. No other evidence is asked for.</summary>
internal static class Introductions
{
    private const int Longest = 12;
    private static readonly string[] Cues = ["以下简称", "以下统称", "以下称", "下称", "简称"];

    /// <summary>The short name that stands behind a name, or null.</summary>
    public static string? Behind(string text, EntitySpan name)
    {
        var rest = text.AsSpan(name.End).TrimStart("”」 ");
        if (!rest.StartsWith("("))
            return null;
        rest = rest[1..].TrimStart();
        foreach (var cue in Cues)
        {
            if (!rest.StartsWith(cue))
                continue;
            rest = rest[cue.Length..].TrimStart("为: “\"「《‘");
            var end = rest.IndexOfAny("”\"」》’),，或、");
            return end is >= 2 and <= Longest ? rest[..end].ToString() : null;
        }
        return null;
    }
}
