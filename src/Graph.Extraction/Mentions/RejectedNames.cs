using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Extraction.Mentions.Deciding;
using Graph.Model.Extraction;

namespace Graph.Extraction.Mentions;

/// <summary>What was proposed as a name and not taken, where nothing that was taken stands.</summary>
internal static class RejectedNames
{
    public static ImmutableArray<Mention> Of(
        ArticleCandidates proposed, IReadOnlyList<EntitySpan>[] taken, IReadOnlyList<FoldedSentence> sentences) =>
    [
        .. from candidate in proposed.All
           let places = candidate.Places.Where(place => !taken[place.Sentence].Any(span => span.Start < place.End && place.Start < span.End)).ToList()
           where places.Count > 0
           let first = places[0]
           let mention = new Mention(
               candidate.Type,
               sentences[first.Sentence].Text.PrintedSlice(first.Start, first.End),
               [.. places.Select(place => sentences[place.Sentence].PlaceOf(place.Start, place.End))])
           orderby mention.Offset, mention.Type, mention.Form.Length
           select mention,
    ];
}
