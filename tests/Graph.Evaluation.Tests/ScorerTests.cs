namespace Graph.Evaluation.Tests;

public class ScorerTests
{
    private static readonly Annotation Gold = Annotation.Parse("""
        {"article": "a.txt",
         "entities": [{"type": "Organization", "name": "云杉机器人", "aliases": ["云杉"]}, {"type": "Organization", "name": "青禾创投"},
                      {"type": "Person", "name": "林若溪"}, {"type": "Place", "name": "江岸市"}],
         "relations": [{"type": "INVESTED_IN", "subject": "青禾创投", "object": "云杉机器人", "rounds": ["天使", "A", "B"]},
                       {"type": "PARTNERS_WITH", "subject": "云杉机器人", "object": "青禾创投"},
                       {"type": "HOLDS_SHARE", "subject": "青禾创投", "object": "云杉机器人"}],
         "optional": {"entities": [{"type": "Product", "name": "巡检一号"}],
                      "relations": [{"type": "LAUNCHED", "subject": "云杉机器人", "object": "巡检一号"}]}}
        """);

    [Fact]
    public void Any_name_of_an_entity_will_do()
    {
        var tallies = Score("""{"type": "Organization", "name": "“云 杉”"}, {"type": "Person", "name": "林若溪"}""", "");

        Assert.Equal(new Tally(2, 0, 2), tallies["ENTITIES all"]);
        Assert.Equal(new Tally(2, 0, 1), tallies["ENTITIES core"]);
        Assert.Equal(new Tally(1, 0, 0), tallies["entities Person"]);
    }

    [Fact]
    public void A_second_entity_for_one_is_wrong_and_an_optional_one_is_neither()
    {
        var tallies = Score("""
            {"type": "Organization", "name": "云杉机器人"}, {"type": "Organization", "name": "云杉"}, {"type": "Product", "name": "巡检一号"}
            """, "");

        Assert.Equal(new Tally(1, 1, 3), tallies["ENTITIES all"]);
    }

    [Fact]
    public void Rounds_are_pooled_over_the_relations_of_a_pair()
    {
        var tallies = Score("", """
            {"type": "INVESTED_IN", "subject": "青禾创投", "object": "云杉机器人", "rounds": ["angel", "A轮"]},
            {"type": "INVESTED_IN", "subject": "青禾创投", "object": "云杉机器人", "rounds": ["C"]}
            """);

        Assert.Equal(new Tally(1, 0, 0), tallies["relations INVESTED_IN"]);
        Assert.Equal(new Tally(2, 1, 1), tallies["INVESTED_IN rounds"]);
        Assert.Equal(new Tally(1, 0, 1), tallies["RELATIONS all"]);
    }

    [Fact]
    public void Partners_stand_in_either_order_and_other_ends_do_not()
    {
        var tallies = Score("", """
            {"type": "PARTNERS_WITH", "subject": "青禾创投", "object": "云杉机器人"},
            {"type": "INVESTED_IN", "subject": "云杉机器人", "object": "青禾创投"},
            {"type": "LAUNCHED", "subject": "云杉机器人", "object": "巡检一号"}
            """);

        Assert.Equal(new Tally(1, 0, 0), tallies["relations PARTNERS_WITH"]);
        Assert.Equal(new Tally(0, 1, 1), tallies["relations INVESTED_IN"]);
        Assert.DoesNotContain("relations LAUNCHED", tallies.Keys);
        Assert.DoesNotContain("relations HOLDS_SHARE", tallies.Keys);
    }

    [Fact]
    public void An_article_for_which_nothing_is_found_is_missed()
    {
        var tallies = Scorer.Score([Gold], []);

        Assert.Equal(new Tally(0, 0, 4), tallies["ENTITIES all"]);
        Assert.Equal((0, 0, 0), (tallies["ENTITIES all"].Precision, tallies["ENTITIES all"].Recall, tallies["ENTITIES all"].F1));
    }

    [Theory]
    [InlineData("{", "is not JSON: line 1, byte 2")]
    [InlineData("[]", "is no annotation: an article with entities and relations, each with type and names, is expected")]
    [InlineData("{}", "is no annotation: “article” is missing in {}")]
    [InlineData("""{"article": "a", "entities": [{"type": "Person"}]}""", """is no annotation: “name” is missing in {"type": "Person"}""")]
    public void What_is_no_annotation_is_refused(string json, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Annotation.Parse(json)).Message);

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, Tally> Score(string entities, string relations) =>
        Scorer.Score([Gold], [Annotation.Parse($$"""{"article": "x/a.txt", "entities": [{{entities}}], "relations": [{{relations}}]}""")]);
}
