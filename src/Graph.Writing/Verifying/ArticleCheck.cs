using Graph.Model.Ontology;
using Graph.Model.Text;
using Graph.Resolution.Judging;
using Graph.Resolution;
using Graph.Resolution.Names;
using Graph.Resolution.People;
using Graph.Resolution.Said;
using Graph.Writing.Deriving;
using Graph.Writing.Loading;

namespace Graph.Writing.Verifying;

/// <summary>A page of articles: texts at their offsets, and each article's part of the graph derived anew.</summary>
internal sealed class ArticleCheck(GraphLoader load, Authorities authorities, Checksums sums)
{
    public async Task<IReadOnlyList<string>> RunAsync(IReadOnlyCollection<string> ids)
    {
        var violations = new List<string>();
        var articles = new List<ArticleInPlay>();
        foreach (var (id, record) in await load.ArticlesAsync(ids, whole: true))
        {
            violations.AddRange(Texts(record));
            articles.Add(ArticleInPlay.Of(id, record, record, authorities.Judgements, authorities.Judgements));
        }

        var names = new NameStage(load, authorities);
        var referents = articles.SelectMany(article => article.Before!.Naming.Referents).Distinct().ToArray();
        var missing = referents.Except(await load.FindAsync("load-names", "ids", referents)).ToHashSet();
        violations.AddRange(missing.Select(name => $"{name}: an article speaks of it, and there is no such name"));
        articles.RemoveAll(article => article.Before!.Naming.Referents.Any(missing.Contains));
        await names.EnsureAsync(referents.Except(missing));

        var people = new PeopleStage(load, names);
        people.Join(articles);
        foreach (var article in articles)
            Count(article.Before!, names, people);
        violations.AddRange(await CompareAsync(articles));
        return violations;
    }

    private static IEnumerable<string> Texts(ArticleRecord article)
    {
        var text = article.Text ?? "";
        var length = CodePoints.Count(text);
        foreach (var sentence in article.Sentences)
            if (!Stands(text, length, sentence.Start, sentence.End, slice => slice == sentence.Text))
                yield return $"{sentence.Id}: its text does not stand in the article at {sentence.Start} to {sentence.End}";
        foreach (var mention in article.Mentions)
            foreach (var (start, end) in mention.Starts.Split(' ').Select(int.Parse)
                .Zip(mention.Ends.Split(' ').Select(int.Parse)))
                if (!Stands(text, length, start, end, slice => NameForm.Fold(slice) == NameForm.Fold(mention.Form)))
                    yield return $"{mention.Id}: its form does not stand in the article at {start} to {end}";
    }

    private static bool Stands(string text, int length, int start, int end, Func<string, bool> matches) =>
        start >= 0 && start <= end && end <= length && matches(CodePoints.Slice(text, start, end));

    private void Count(ArticleSide article, NameStage names, PeopleStage people)
    {
        var naming = article.Naming;
        foreach (var (name, form) in naming.Forms)
            sums.Add("the forms of names", $"{name}\n{form}", 1);
        foreach (var name in naming.Referents)
            sums.Add("the articles of names", name, 1);
        foreach (var (pair, explained) in naming.Uses)
            sums.Add("the uses of names for others", $"{pair.Short}\n{pair.Full}\n{explained}", 1);
        foreach (var (person, houses) in article.Houses.Where(houses => houses.Value.Count > 0))
            sums.Add("the houses of persons", $"{person}\n{Housing.Join(houses)}", 1);

        article.Contribution = Contribution.Of(article.Record, naming, article.Judged,
            people.Denotes(Side.Before, article));
        foreach (var (entity, mentioning) in article.Contribution.Mentionings)
        {
            foreach (var form in mentioning.Forms)
                sums.Add("the forms of entities", $"{entity}\n{form}", 1);
            if (Keys.TypeOf(entity) == EntityType.Person)
                foreach (var name in mentioning.Names)
                    sums.Add("the persons that names denote", $"{name}\n{entity}", 1);
        }
    }

    // What each article says of entities and facts, as derived and as it stands.
    private async Task<IEnumerable<string>> CompareAsync(IReadOnlyCollection<ArticleInPlay> articles)
    {
        var expected = articles.SelectMany(article => Lines(article.Before!)).ToHashSet();
        var standing = new HashSet<string>();
        var ids = articles.Select(article => article.Id).ToArray();
        foreach (var row in await load.RowsAsync(Statements.Named("verify-namings"), "ids", ids))
            standing.Add($"{row.Text("mention")} bears {row.TextOrNull("name") ?? "no name"}{((bool)row["overruled"]! ? ", overruled" : "")}");
        foreach (var row in await load.RowsAsync(Statements.Named("verify-mentions"), "ids", ids))
            standing.Add($"{row.Text("id")} mentions {row.Text("entity")} {row.Number("count")} times");
        foreach (var row in await load.RowsAsync(Statements.Named("verify-supports"), "ids", ids))
            standing.Add($"{row.Text("claim")} supports {row.Text("fact")}{((bool)row["witness"]! ? ", a witness" : "")}");
        foreach (var row in await load.RowsAsync(Statements.Named("verify-denials"), "ids", ids))
            standing.Add($"{row.Text("claim")} denies {row.Text("denies")}");
        return expected.Except(standing).Select(line => $"missing: {line}")
            .Concat(standing.Except(expected).Select(line => $"without reason: {line}"));
    }

    private static IEnumerable<string> Lines(ArticleSide article) =>
    [
        .. article.Record.Mentions.Select(mention =>
            $"{mention.Id} bears {article.Naming.Names.GetValueOrDefault(mention.Id) ?? "no name"}"
            + (article.Naming.Overruled.Contains(mention.Id) ? ", overruled" : "")),
        .. article.Contribution.Mentionings.Select(entity =>
            $"{article.Record.Id} mentions {entity.Key} {entity.Value.Count} times"),
        .. from saying in article.Contribution.Sayings.Values
           from claim in saying.Claims
           select $"{claim.Key} supports {saying.Fact.Id}{(claim.Value ? ", a witness" : "")}",
        .. article.Contribution.Denials.Select(denial => $"{denial.Key} denies {denial.Value.Pair}"),
    ];
}
