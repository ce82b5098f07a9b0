using System.Collections.Immutable;
using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Values;

namespace Graph.Evaluation.Tests;

public class FoundFactsTests
{
    private static readonly Mention Fund = Mention("青禾创投", 0);
    private static readonly Mention Short = Mention("云杉", 5);
    private static readonly Mention Full = Mention("云杉机器人", 10);
    private static readonly Mention It = Mention("该公司", 20);

    [Fact]
    public void Forms_of_one_referent_are_one_entity_and_pronouns_no_names()
    {
        var facts = FoundFacts.Of(Extraction(), "folder/a.md");

        Assert.Equal("a.md", facts.Article);
        Assert.Equal(["青禾创投", "云杉机器人"], facts.Entities.Select(entity => entity.Name));
        Assert.Equal("云杉", Assert.Single(facts.Entities[1].Aliases));
    }

    [Fact]
    public void Completed_claims_of_a_pair_are_one_relation_with_its_rounds_in_order()
    {
        var facts = FoundFacts.Of(
            Extraction(Investment("B轮", It), Investment("天使轮", Short), Investment("A", Full, ClaimStatus.Denied)), "a.md");

        var relation = Assert.Single(facts.Relations);
        Assert.Equal(("INVESTED_IN", "青禾创投", "云杉机器人"), (relation.Type, relation.Subject, relation.Object));
        Assert.Equal(["天使", "B"], relation.Rounds.ToArray());
    }

    private static Claim Investment(string round, Mention company, ClaimStatus status = ClaimStatus.Completed) =>
        new(Relations.InvestedIn, Fund, company, 0, status, 0.9, "test", new Qualifiers { Round = RoundName.Parse(round) });

    private static ArticleExtraction Extraction(params ImmutableArray<Claim> claims) => new(
        new Article { Id = "a", Title = "", Text = "", ContentHash = "", Sentences = [new Sentence(0, 0, 0, 1, "。")] }, "test",
        [Fund, Short, Full, It], [new SameAs(Short, Full, "prefix of 云杉机器人"), new SameAs(It, Full, "pronoun")], [], claims);

    private static Mention Mention(string form, int start) =>
        new(EntityType.Organization, form, [new Place(0, start, start + form.Length)]);
}
