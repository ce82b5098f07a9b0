using Graph.Training.Corpora;

namespace Graph.Training.Claims;

/// <summary>A relation that annotators find in an article; its ends by all their names, folded.</summary>
/// <param name="Evidence">The words that state it, folded; null where the annotators give none.</param>
/// <param name="IsOptional">It may be found or not; so may what is only planned, rumoured or denied.</param>
internal sealed record ToldRelation(string Type, HashSet<string> Subject, HashSet<string> Object, string? Evidence, bool IsOptional)
{
    public static IReadOnlyList<ToldRelation> Of(IEnumerable<GoldRelation> relations, IReadOnlyList<GoldThing> things)
    {
        var names = things.Select(thing => thing.Forms.Select(GoldMentions.Fold).ToHashSet()).ToList();
        HashSet<string> EndsOf(string name)
        {
            var folded = GoldMentions.Fold(name);
            return [folded, .. names.Where(forms => forms.Contains(folded)).SelectMany(forms => forms)];
        }

        return [.. relations.Select(relation => new ToldRelation(
            relation.Type,
            EndsOf(relation.Subject),
            EndsOf(relation.Object),
            relation.Qualifiers.FirstOrDefault(qualifier => qualifier.Name == "evidence").Value is { } evidence ? GoldMentions.Fold(evidence) : null,
            relation.IsOptional || relation.Status is not null))];
    }
}
