namespace Graph.Extraction.Mentions.Tagging;

/// <summary>Where a name can never begin or end: within a Latin word or a number.</summary>
internal static class NameBoundary
{
    public static bool IsInsideWord(string text, int index) => index > 0 && index < text.Length
        && (char.IsAsciiLetter(text[index]) && char.IsAsciiLetter(text[index - 1])
            || char.IsAsciiDigit(text[index]) && char.IsAsciiDigit(text[index - 1]));

    /// <summary>Rules out, in a sentence's emissions, what would begin or end a name there.</summary>
    public static void Forbid(string text, Span<float> emissions)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (!IsInsideWord(text, i))
                continue;
            for (var type = 0; type < Labels.Types; type++)
            {
                emissions[i * Labels.Stride + Labels.Begin(type)] = float.NegativeInfinity;
                emissions[i * Labels.Stride + Labels.Single(type)] = float.NegativeInfinity;
                emissions[(i - 1) * Labels.Stride + Labels.End(type)] = float.NegativeInfinity;
                emissions[(i - 1) * Labels.Stride + Labels.Single(type)] = float.NegativeInfinity;
            }
        }
    }
}
