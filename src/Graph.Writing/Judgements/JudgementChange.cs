using Graph.Model.Judgements;
using Graph.Model.Ontology;
using Graph.Model.Text;
using Graph.Resolution;
using Graph.Resolution.Judging;
using Graph.Writing.Loading;

namespace Graph.Writing.Judgements;

/// <summary>Which names and articles have to be looked at again when judgements come or go.</summary>
internal static class JudgementChange
{
    public static async Task<(IReadOnlyCollection<string> Names, IReadOnlyCollection<string> Articles)> TouchedAsync(
        GraphLoader load, JudgementSet before, JudgementSet after)
    {
        var changed = Difference(before, after).ToArray();
        var spoken = changed.SelectMany(NamesIn).SelectMany(OfAllTypes).Distinct();
        var names = await load.FindAsync("load-names", "ids", spoken);

        var articles = new HashSet<string>();
        var listed = changed.OfType<Judgement.Split>().SelectMany(split => split.Articles).Distinct().ToArray();
        articles.UnionWith(await load.FindAsync("find-articles", "ids", listed));
        articles.UnionWith(await load.FindAsync("find-articles-by-url", "urls", listed));
        articles.UnionWith(await load.FindAsync("find-articles-bearing-both", "rows",
            changed.OfType<Judgement.NotSame>().SelectMany(PairsIn)));
        articles.UnionWith(await load.FindAsync("find-articles-stating", "statements",
            changed.OfType<Judgement.Reject>().Select(reject => Keys.Statement(reject.Sentence)).Distinct()));
        return (names, articles);
    }

    // By file and content: a judgement that merely moved to another line or file says what it said.
    private static IEnumerable<Judgement> Difference(JudgementSet before, JudgementSet after)
    {
        var (old, now) = (before.All.ToLookup(Key), after.All.ToLookup(Key));
        return old.Where(judged => !now.Contains(judged.Key)).Concat(now.Where(judged => !old.Contains(judged.Key)))
            .Select(judged => judged.First().Judgement);
    }

    private static (string, string, string) Key(SourcedJudgement judged)
    {
        var (kind, json) = JudgementJson.Write(judged.Judgement);
        return (judged.Source, kind, json);
    }

    private static IEnumerable<string> NamesIn(Judgement judgement) => judgement switch
    {
        Judgement.Same same => same.Names,
        Judgement.NotSame apart => apart.Names,
        Judgement.Split split => [split.Name, split.As],
        _ => [],
    };

    private static IEnumerable<string> OfAllTypes(string form) =>
        NameForm.Fold(form).Length == 0 ? [] : Enum.GetValues<EntityType>().Select(type => Keys.Name(type, form));

    private static IEnumerable<IReadOnlyDictionary<string, object?>> PairsIn(Judgement.NotSame apart) =>
        from one in apart.Names
        from other in apart.Names
        where string.CompareOrdinal(NameForm.Fold(one), NameForm.Fold(other)) < 0
        from type in Enum.GetValues<EntityType>()
        select LookUps.Parameters(("one", Keys.Name(type, one)), ("other", Keys.Name(type, other)));
}
