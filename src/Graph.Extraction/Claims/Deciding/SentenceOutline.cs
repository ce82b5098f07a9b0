using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Graph.Extraction.Analysis;
using Graph.Extraction.Claims.Masking;

namespace Graph.Extraction.Claims.Deciding;

/// <summary>
/// A masked sentence in which each list of mentions (甲、乙及丙) is one character: what stands between two lists is said of all their
/// members.
/// </summary>
internal sealed partial class SentenceOutline(
    MaskedSentence sentence, string text, ImmutableArray<(int At, string Word)> cues, Dictionary<MentionSpan, (int At, int Index, int Masked)> places)
{
    public MaskedSentence Sentence => sentence;

    /// <summary>The outline; a list is the symbol of its members' type.</summary>
    public string Text => text;

    /// <summary>The cue words in it, by place.</summary>
    public ImmutableArray<(int At, string Word)> Cues => cues;

    public static SentenceOutline Of(MaskedSentence sentence, Func<string, ImmutableArray<(int, string)>> cuesIn)
    {
        var text = new StringBuilder(sentence.Text.Length);
        var places = new Dictionary<MentionSpan, (int, int, int)>(ReferenceEqualityComparer.Instance);
        var from = 0;
        foreach (Match list in Lists().Matches(sentence.Text))
        {
            text.Append(sentence.Text, from, list.Index - from);
            var index = 0;
            for (var at = list.Index; at < list.Index + list.Length; at++)
                if (sentence.Items[at].Mention is { } mention && Symbols.IsMention(sentence.Text[at]))
                    places[mention] = (text.Length, index++, at);
            text.Append(sentence.Text[list.Index]);
            from = list.Index + list.Length;
        }
        text.Append(sentence.Text, from, sentence.Text.Length - from);
        var outline = text.ToString();
        return new SentenceOutline(sentence, outline, cuesIn(outline), places);
    }

    /// <summary>The place of the mention's list in the outline, its place in the list, and its own in the masked sentence; null where it does not stand here.</summary>
    public (int At, int Index, int Masked)? PlaceOf(MentionSpan span) => places.TryGetValue(span, out var place) ? place : null;

    // Mentions of one type, parted by a sign or word of lists and up to a few words before each.
    [GeneratedRegex(@"([\uE000-\uE00F])(?:(?:[、&/]|,?(?:以及|还有|及)|[和与])[^,;。:!?()、\uE000-\uE01F]{0,10}\1)*")]
    private static partial Regex Lists();
}
