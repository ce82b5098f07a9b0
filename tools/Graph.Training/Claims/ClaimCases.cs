using Graph.Extraction.Analysis;
using Graph.Extraction.Claims;
using Graph.Extraction.Claims.Deciding;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Training.Corpora;

namespace Graph.Training.Claims;

/// <summary>What one sentence may state between two ends, with the evidence for it.</summary>
/// <param name="Article">The article's number.</param>
/// <param name="Relation">The number of the annotators' relation between these ends; null: they find none.</param>
/// <param name="IsPointedAt">A rule reads it here, or the annotators' evidence is this sentence.</param>
/// <param name="HasEvidence">The annotators say which words state the relation.</param>
internal sealed record ClaimCase(
    ulong[] Features, double Prior, int Article, int? Relation, bool IsStated, bool IsPointedAt, bool HasEvidence);

/// <summary>Reads the cases out of annotated articles. What is optional, or stated as less than a fact, teaches nothing.</summary>
internal sealed class ClaimCases(ClaimFinder finder, IDictionary<ulong, string> names)
{
    private const int Shared = 12;

    private static readonly RelationType[] NotAnnotated = [Relations.Raised, Relations.HoldsShare];

    public IEnumerable<ClaimCase> Of(GoldArticle gold, int article)
    {
        var things = gold.Entities.Concat(gold.Optional).Select(entity => new GoldThing(entity.Type, entity.Forms)).ToList();
        var told = ToldRelation.Of(gold.Relations, things);
        var analysis = GoldMentions.Place(gold.Article, things);
        var forms = FormsOf(analysis);
        var features = new ClaimFeatures(names);
        foreach (var (outline, candidates) in finder.Propose(analysis, out var evidence))
        {
            var text = GoldMentions.Fold(outline.Sentence.Source.Folded);
            var options = ClaimOptions.Of(candidates);
            var stated = options.Where(option => option.IsStated).ToList();
            foreach (var option in options)
            {
                if (option.Object is null || NotAnnotated.Contains(option.Type)
                    || StatusReader.Read(option.Candidates[0]) != ClaimStatus.Completed)
                    continue;
                var (subject, target) = (forms[option.Subject.Referent], forms[option.Object.Referent]);
                var found = told.Index().FirstOrDefault(entry => entry.Item.Type == option.Type.Name && Meets(entry.Item, subject, target, option.Type), (-1, null!));
                if (found.Item is { IsOptional: true })
                    continue;
                evidence.Collect(option, outline, stated, features);
                yield return new ClaimCase([.. features.Keys], option.Prior, article, found.Item is null ? null : found.Index, option.IsStated,
                    option.IsStated || (found.Item?.Evidence is { Length: > 0 } words && Overlap(words, text)), found.Item?.Evidence is not null);
            }
        }
    }

    /// <summary>Those of a public set's sentence as the product reads it: only the relations that the set marks.</summary>
    public IEnumerable<ClaimCase> Of(ShareDeals sentence, ArticleAnalysis analysis, int article)
    {
        var forms = FormsOf(analysis);
        var features = new ClaimFeatures(names);
        foreach (var (outline, candidates) in finder.Propose(analysis, out var evidence))
        {
            var options = ClaimOptions.Of(candidates);
            var stated = options.Where(option => option.IsStated).ToList();
            foreach (var option in options)
                if (option.Object is not null && ShareDeals.Types.Contains(option.Type)
                    && sentence.Judge(option.Type, forms[option.Subject.Referent], forms[option.Object.Referent]) is { } isRight)
                {
                    evidence.Collect(option, outline, stated, features);
                    yield return new ClaimCase([.. features.Keys], option.Prior, article, isRight ? 0 : null, option.IsStated, true, false);
                }
        }
    }

    private static bool Meets(ToldRelation relation, HashSet<string> subject, HashSet<string> target, RelationType type) =>
        (relation.Subject.Overlaps(subject) && relation.Object.Overlaps(target))
        || (type.IsSymmetric && relation.Subject.Overlaps(target) && relation.Object.Overlaps(subject));

    private static Dictionary<Mention, HashSet<string>> FormsOf(ArticleAnalysis analysis)
    {
        var forms = analysis.Mentions.ToDictionary(mention => mention, mention => new HashSet<string> { GoldMentions.Fold(mention.Form) },
            (IEqualityComparer<Mention>)ReferenceEqualityComparer.Instance);
        foreach (var same in analysis.SameAs)
            forms[same.Fuller].Add(GoldMentions.Fold(same.Mention.Form));
        return forms;
    }

    private static bool Overlap(string one, string other)
    {
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        var size = Math.Min(Shared, shorter.Length);
        for (var i = 0; i + size <= shorter.Length; i++)
            if (longer.AsSpan().IndexOf(shorter.AsSpan(i, size)) >= 0)
                return true;
        return false;
    }
}
