using System.Collections.Immutable;
using Graph.Model.Extraction;
using Graph.Model.Text;

namespace Graph.Evaluation.PublicSets;

/// <summary>Two parties of whom a text claims something, each by every form that the text has for it, folded.</summary>
internal sealed record ClaimedPair(ImmutableHashSet<string> Subject, ImmutableHashSet<string> Object)
{
    /// <summary>The pairs of the claims of some types, whatever their status; each pair once.</summary>
    public static ImmutableArray<ClaimedPair> In(ArticleExtraction extraction, params ImmutableArray<string> types)
    {
        var heads = extraction.Heads();
        var forms = heads.ToLookup(pair => pair.Value, pair => NameForm.Fold(pair.Key.Form));
        return
        [
            .. extraction.Claims.Where(claim => claim.Object is not null && types.Contains(claim.Type.Name))
                .Select(claim => (Subject: heads[claim.Subject], Object: heads[claim.Object!])).Distinct()
                .Select(ends => new ClaimedPair([.. forms[ends.Subject]], [.. forms[ends.Object]])),
        ];
    }
}
