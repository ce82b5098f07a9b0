namespace Graph.Extraction.Mentions.Tagging;

/// <summary>Where a name can never begin or end: within a Latin word or a number.</summary>
internal static class NameBoundary
{
    public static bool IsInsideWord(string text, int index) => index > 0 && index < text.Length
        && (char.IsAsciiLetter(text[index]) && char.IsAsciiLetter(text[index - 1])
            || char.IsAsciiDigit(text[index]) && char.IsAsciiDigit(text[index - 1]));

    /// <summary>Rules out, in a sentence's scores, what would begin or end a name there.</summary>
    public static void Forbid(string text, LabelScheme labels, Span<float> scores)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (!IsInsideWord(text, i))
                continue;
            for (var type = 0; type < labels.Types; type++)
            {
                scores[i * labels.Stride + LabelScheme.Begin(type)] = float.NegativeInfinity;
                scores[i * labels.Stride + LabelScheme.Single(type)] = float.NegativeInfinity;
                scores[(i - 1) * labels.Stride + LabelScheme.End(type)] = float.NegativeInfinity;
                scores[(i - 1) * labels.Stride + LabelScheme.Single(type)] = float.NegativeInfinity;
            }
        }
    }
}
