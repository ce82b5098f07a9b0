using System.Text.RegularExpressions;
using Graph.Extraction.Analysis;
using Graph.Extraction.Reference;
using Graph.Model.Articles;
using Graph.Model.Ontology;
using Graph.Model.Text;

namespace Graph.Training.Claims;

/// <summary>One thing that annotators name.</summary>
/// <param name="Forms">All its names in the article; the one it goes by first.</param>
internal sealed record GoldThing(EntityType Type, IReadOnlyList<string> Forms);

/// <summary>
/// The analysis that a perfect first half of the stage would give: the annotators' names placed in the text, the longer first, and
/// those of one thing joined. So claims are learned and measured by themselves.
/// </summary>
internal static class GoldMentions
{
    public static ArticleAnalysis Place(Article article, IReadOnlyList<GoldThing> things)
    {
        var sentences = article.Sentences.Select(FoldedSentence.Of).ToArray();
        var found = sentences.Select(_ => new List<EntitySpan>()).ToArray();
        var forms = things.SelectMany(thing => thing.Forms.Select(form => (Name: Fold(form), thing.Type)))
            .Where(form => form.Name.Length > 1).DistinctBy(form => form.Name).OrderByDescending(form => form.Name.Length);
        foreach (var (name, type) in forms)
        {
            var pattern = new Regex(string.Join(@"[\s“”""‘’]*", name.Select(c => Regex.Escape(c.ToString()))), RegexOptions.IgnoreCase);
            for (var i = 0; i < sentences.Length; i++)
                foreach (Match match in pattern.Matches(sentences[i].Folded))
                    if (!found[i].Any(other => other.Start < match.Index + match.Length && match.Index < other.End))
                        found[i].Add(new EntitySpan(match.Index, match.Index + match.Length, type));
        }
        var names = ArticleNames.Of(sentences, found);
        return ReferenceResolver.Resolve(article, sentences, names, [], Links.Of([.. Joined(names, things)]));
    }

    public static string Fold(string name) =>
        string.Concat(FoldedText.Of(name).Folded.Where(c => !char.IsWhiteSpace(c) && !"“”\"‘’'《》「」『』".Contains(c))).ToLowerInvariant();

    // The other names of a thing lead to the first of them that stands in the text.
    private static IEnumerable<Link> Joined(ArticleNames names, IReadOnlyList<GoldThing> things)
    {
        foreach (var thing in things)
        {
            var forms = thing.Forms.Select(Fold).ToList();
            var own = names.All.Where(name => name.Type == thing.Type && forms.Contains(Fold(name.Folded)))
                .OrderBy(name => forms.IndexOf(Fold(name.Folded))).ToList();
            foreach (var other in own.Skip(1))
                yield return new Link(other, own[0], "gold");
        }
    }
}
