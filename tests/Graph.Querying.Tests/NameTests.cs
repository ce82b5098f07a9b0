using Graph.Querying.Library;

namespace Graph.Querying.Tests;

/// <summary>How a name given for a parameter finds what it means.</summary>
[Collection(TestStore.Collection)]
public class NameTests
{
    [Theory, OnEmbedded, OnNeo4j]
    public async Task Any_form_of_a_name_will_do(Engine engine)
    {
        await using var asked = await Asked.NewAsync(engine);
        foreach (var form in new[] { "青禾智能", "《青禾 智能》", "青禾智能", "北京青禾智能科技有限公司", "organization:青禾智能" })
            Assert.Equal(["青禾智能"], await asked.RowsAsync("organization", ["name"], "name=" + form));
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task A_short_name_means_what_it_denotes_and_all_that_it_is_used_for(Engine engine)
    {
        await using var asked = await Asked.NewAsync(engine);
        Assert.Equal(["白石", "白石资本"], await asked.RowsAsync("organization", ["name"], "name=白石"));
        Assert.Equal(["远山创投", "远山集团"], await asked.RowsAsync("organization", ["name"], "name=远山"));
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task A_name_is_found_by_index(Engine engine)
    {
        await using var asked = await Asked.NewAsync(engine);
        foreach (var statement in new[] { "names/find", "names/suggest-beginning" })
        {
            var plan = await asked.PlanAsync(new Query(statement, Resources.Text(statement)), "text=微岚", """names:=["organization:微岚"]""",
                """beginnings:=["organization:微"]""", "most:=20");
            Assert.False(plan.Contains("Scan"), $"{statement} scans:\n{plan}");
        }
    }

    [Theory, OnEmbedded, OnNeo4j]
    public async Task Several_names_may_be_given_as_json(Engine engine)
    {
        await using var asked = await Asked.NewAsync(engine);
        Assert.Equal(["微岚", "白石资本"], await asked.RowsAsync("organization", ["name"], """name:=["白石资本", "微岚"]"""));
    }

    [Theory]
    [OnEmbedded, OnNeo4j]
    public async Task A_name_that_is_not_there_is_answered_with_what_may_have_been_meant(Engine engine)
    {
        await using var asked = await Asked.NewAsync(engine);
        await MissesAsync("远山创头", "no name 远山创头; did you mean 远山创投, 远山, 远山种子, 远山集团?");
        await MissesAsync("青禾", "no name 青禾; did you mean 青禾智能, 北京青禾智能科技有限公司?");
        await MissesAsync("上海微岚", "no name 上海微岚; did you mean 微岚?");
        await MissesAsync("种子", "no name 种子; did you mean 远山种子?");
        await MissesAsync("全无此名", "no name 全无此名");
        // A name that leads nowhere is as good as none.
        await MissesAsync("不知所指", "no name 不知所指");

        async Task MissesAsync(string name, string message)
        {
            var e = await Assert.ThrowsAsync<QueryException>(() => asked.RowsAsync("organization", ["name"], "name=" + name));
            Assert.Equal((QueryErrorCode.NameNotFound, message), (e.Code, e.Message));
        }
    }
}
