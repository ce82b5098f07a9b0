using Graph.Extraction.Lexicons;
using Graph.Model.Ontology;
using Graph.Segmentation;

namespace Graph.Extraction.Reference;

/// <summary>
/// Finds which names of an article are short forms of fuller ones by their shape. A form is one only where a single
/// fuller name fits: a fund, a holding and a branch that share its beginning are houses of their own.
/// </summary>
internal sealed class ShortForms(WordClasses classes)
{
    private static readonly string[] CorporateForms = ["集团", "公司", "股份", "控股集团"];

    public IEnumerable<Link> Find(ArticleNames names)
    {
        foreach (var type in names.All.GroupBy(name => name.Type))
        {
            var all = type.ToList();
            foreach (var shorter in all)
            {
                var fits = all.Select(full => (Full: full, Fit: Fit(shorter, full))).Where(fit => fit.Fit.Rank > 0).ToList();
                if (fits.Count == 0)
                    continue;
                var best = fits.Max(fit => fit.Fit.Rank);
                fits.RemoveAll(fit => fit.Fit.Rank < best);
                // 蓝海 -> 蓝海集团 and 蓝海集团有限公司: the two are one; the shorter leads on to the longer.
                var nearest = fits.MinBy(fit => fit.Full.Folded.Length).Full;
                if (fits.All(fit => fit.Full == nearest || Fit(nearest, fit.Full).Rank > 0))
                    yield return new Link(shorter, nearest, fits[0].Fit.Reason(nearest));
            }
        }
    }

    private readonly record struct Match(int Rank, string Kind)
    {
        public string Reason(ArticleName full) => $"{Kind} {full.Mention.Form}";
    }

    private Match Fit(ArticleName shorter, ArticleName full)
    {
        if (shorter == full || shorter.Folded.Length >= full.Folded.Length || shorter.Folded.Length < 2)
            return default;
        return full.Type switch
        {
            EntityType.Organization => FitOrganization(shorter.Folded, full.Folded),
            EntityType.Person => FitPerson(shorter.Folded, full.Folded),
            EntityType.Program or EntityType.Event or EntityType.Policy =>
                shorter.Folded.Length >= 4 && full.Folded.EndsWith(shorter.Folded, StringComparison.Ordinal) ? new Match(1, "end of") : default,
            _ => default,
        };
    }

    private Match FitOrganization(string shorter, string full)
    {
        // Spelt with its place before it: 北京 + 蓝海科技, 上海 + 蓝海 + 科技有限公司.
        var core = full;
        var place = PlaceLength(full);
        if (place > 0 && !shorter.StartsWith(full[..place], StringComparison.Ordinal))
            core = full[place..];
        if (core.Length < full.Length && core == shorter)
            return new Match(2, "place before it in");
        if (core.StartsWith(shorter, StringComparison.OrdinalIgnoreCase))
        {
            var rest = core[shorter.Length..].Trim();
            var rank = RankOfRest(rest);
            return rank > 0 ? new Match(rank, "prefix of") : default;
        }
        // 蓝海电商协会 for 蓝海电子商务协会: characters left out of a name spelt in full.
        return IsLegal(full) && shorter.Length >= 3 && core[0] == shorter[0] && core.Length > 1 && core[1] == shorter[1]
            && NameShape.IsSubsequence(shorter, core) && !IsUnit(core)
            ? new Match(2, "abbreviates") : default;
    }

    /// <summary>How well a house is called without this ending: 3 集团, 公司; 2 what it trades in; 0 not at all (资本, 分公司).</summary>
    private int RankOfRest(string rest)
    {
        if (rest.Length == 0 || IsUnit(rest))
            return 0;
        if (CorporateForms.Contains(rest))
            return 3;
        var matches = new List<ClassMatch>();
        classes.Match(rest, matches);
        // The rest must be made of words that end companies' names, nothing else.
        var at = 0;
        while (at < rest.Length)
        {
            var longest = matches.Where(match => match.Start == at && classes.Names[match.Class] is "organization-heads/companies" or "organization-heads/legal"
                    || match.Start == at && IsLegal(rest) && classes.Names[match.Class] is "organization-heads/investors" or "organization-heads/finance")
                .Select(match => match.End - match.Start).DefaultIfEmpty().Max();
            if (longest == 0 && rest[at] is '(' or ')' or ' ' or '.' or ',')
                longest = 1;
            if (longest == 0 && at + 2 <= rest.Length && IsLegal(rest) && PlaceLength(rest[at..]) is > 0 and var place)
                longest = place;
            if (longest == 0)
                return IsLegal(rest) ? 1 : 0;
            at += longest;
        }
        return IsLegal(rest) ? 3 : 2;
    }

    private static bool IsLegal(string name) => name.EndsWith("公司", StringComparison.Ordinal);

    private static bool IsUnit(string name) =>
        name.EndsWith("分公司", StringComparison.Ordinal) || name.EndsWith("子公司", StringComparison.Ordinal) || name.EndsWith("分行", StringComparison.Ordinal);

    // 埃隆·马斯克: 马斯克; Ada Byron: Byron.
    private static Match FitPerson(string shorter, string full)
    {
        var parts = full.Split(['·', '・', '•', ' ', '.'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && (parts[^1] == shorter || parts[0] == shorter) ? new Match(1, "part of") : default;
    }

    private static int PlaceLength(string name)
    {
        var longest = 0;
        foreach (var match in Lexicon.Default.Prefixes(name))
            if (match.Entry.Tag == "ns" && match.Length < name.Length)
                longest = match.Length;
        return longest > 0 && longest < name.Length && name[longest] is '省' or '市' or '县' or '区' ? longest + 1 : longest;
    }
}
