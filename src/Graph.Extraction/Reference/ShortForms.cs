using Graph.Extraction.Lexicons;
using Graph.Model.Ontology;

namespace Graph.Extraction.Reference;

/// <summary>
/// Finds which names of an article are short forms of fuller ones by their shape. A form is one only where a single
/// fuller name fits best: a fund, a holding and a branch that share its beginning are houses of their own.
/// </summary>
internal sealed class ShortForms
{
    private readonly OrganizationForms _organizations = new(ShortNames.Load());

    public IEnumerable<Link> Find(ArticleNames names)
    {
        foreach (var type in names.All.GroupBy(name => name.Type))
        {
            var all = type.ToList();
            foreach (var shorter in all)
            {
                var fits = all.Select(full => (Full: full, Fit: Fit(shorter, full))).Where(fit => fit.Fit is not null).ToList();
                if (fits.Count == 0)
                    continue;
                var best = fits.Max(fit => fit.Fit!.Rank);
                // So weak a fit holds only where no other house shares the beginning.
                if (best == FormFit.Weak && all.Count(other => other.Folded.StartsWith(shorter.Folded, StringComparison.Ordinal)) > 2)
                    continue;
                fits.RemoveAll(fit => fit.Fit!.Rank < best);
                // 蓝海 -> 蓝海集团 and 蓝海集团有限公司: the two are one; the shorter leads on to the longer.
                var (nearest, fit) = fits.OrderBy(entry => entry.Full.Folded.Length).ThenBy(entry => entry.Full.Folded, StringComparer.Ordinal).First();
                if (fits.All(other => other.Full == nearest || Fit(nearest, other.Full) is not null || Fit(other.Full, nearest) is not null))
                    yield return new Link(shorter, nearest, $"{fit!.How} {nearest.Mention.Form}");
            }
        }
    }

    private FormFit? Fit(ArticleName shorter, ArticleName full)
    {
        if (shorter == full || shorter.Folded.Length < 2)
            return null;
        return full.Type switch
        {
            EntityType.Organization => _organizations.Fit(shorter.Folded, full.Folded),
            EntityType.Person => PersonForms.Fit(shorter.Folded, full.Folded),
            EntityType.Place => PlaceForms.Fit(shorter.Folded, full.Folded),
            EntityType.Product => ProductForms.Fit(shorter.Folded, full.Folded),
            EntityType.Program or EntityType.Event or EntityType.Policy => ProgramForms.Fit(shorter.Folded, full.Folded),
            _ => null,
        };
    }
}
