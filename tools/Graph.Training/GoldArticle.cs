using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Model.Articles;
using Graph.Model.Ontology;
using Graph.Model.Text;

namespace Graph.Training;

/// <summary>An article and the entities that stand in it.</summary>
internal sealed record GoldArticle(string Name, Article Article, IReadOnlyList<GoldEntity> Entities, IReadOnlyList<GoldEntity> Optional)
{
    /// <summary>
    /// The article's sentences with every place of every gold name marked, longer names first. A short form of a thing that
    /// is no house and no person (措施) marks nothing, nor does what is optional.
    /// </summary>
    public IEnumerable<Example> Examples()
    {
        var sure = Entities.SelectMany(entity => entity.Forms.Select(form => (Form: form, entity.Type, Free: IsVague(form, entity.Type))));
        var either = Optional.SelectMany(entity => entity.Forms.Select(form => (Form: form, entity.Type, Free: true)));
        var forms = sure.Concat(either).Where(entry => entry.Form.Length > 1)
            .OrderByDescending(entry => entry.Form.Length).ThenBy(entry => entry.Free).DistinctBy(entry => entry.Form).ToList();
        forms.RemoveAll(entry => entry.Form is [.., ')'] && entry.Form.IndexOf('(') is > 0 and var open
            && forms.Any(other => other.Form == entry.Form[..open].Trim()));
        foreach (var sentence in Article.Sentences)
        {
            var text = FoldedText.Of(sentence.Text).Folded;
            var taken = new bool[text.Length];
            var names = new List<EntitySpan>();
            var free = new List<EntitySpan>();
            foreach (var (form, type, isFree) in forms)
                foreach (var start in Places(text, form))
                {
                    if (taken.AsSpan(start, form.Length).Contains(true))
                        continue;
                    taken.AsSpan(start, form.Length).Fill(true);
                    (isFree ? free : names).Add(new EntitySpan(start, start + form.Length, type));
                }
            names.Sort((x, y) => x.Start.CompareTo(y.Start));
            yield return new Example(text, names, free, 0);
        }
    }

    /// <summary>Whether a name is right as this type; null where it may be read either way.</summary>
    public bool? Judge(EntityType type, string form)
    {
        var name = NameForm.Fold(form);
        bool Holds(GoldEntity entity) => entity.Type == type && entity.Forms.Any(other => NameForm.Fold(other) == name);
        return Entities.Any(Holds) ? true : Optional.Any(Holds) ? null : false;
    }

    private static bool IsVague(string form, EntityType type) =>
        form.Length <= 3 && type is not (EntityType.Organization or EntityType.Person) && !form.Any(char.IsAsciiLetter);

    private static IEnumerable<int> Places(string text, string form)
    {
        for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
        {
            var end = at + form.Length;
            if (at > 0 && IsWord(text[at]) && IsWord(text[at - 1]) || end < text.Length && IsWord(text[end]) && IsWord(text[end - 1]))
                continue;
            yield return at;
        }
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c);
}

/// <param name="Forms">Folded, without the quotes or book-title marks around them.</param>
internal sealed record GoldEntity(EntityType Type, ImmutableArray<string> Forms);
