using Graph.Extraction.Mentions.Tagging;

namespace Graph.Extraction.Mentions.Deciding;

/// <summary>Where a form stands in a text, not within a Latin word or a number.</summary>
internal static class FormPlaces
{
    public static IEnumerable<int> In(string text, string form)
    {
        for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + form.Length, StringComparison.Ordinal))
            if (!NameBoundary.IsInsideWord(text, at) && !NameBoundary.IsInsideWord(text, at + form.Length))
                yield return at;
    }
}
