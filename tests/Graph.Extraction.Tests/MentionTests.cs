using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Text;

namespace Graph.Extraction.Tests;

public class MentionTests
{
    [Fact]
    public void Names_end_where_the_sentence_goes_on() => Assert.Equal(
        ["蓝穹科技", "云帆资本"],
        Names(InventedArticle.Extract("北京蓝穹科技是一家芯片企业，近日蓝穹科技宣布完成A轮融资，由云帆资本领投。"), EntityType.Organization)
            .Select(name => name.Replace("北京", "")).Distinct());

    [Fact]
    public void Every_item_of_a_list_is_found() => Assert.Equal(
        ["星槎资本", "远岫创投", "云帆资本", "松涛投资", "GGL远山资本"],
        Names(InventedArticle.Extract("本轮融资由星槎资本领投，远岫创投、云帆资本、松涛投资以及GGL远山资本跟投。"), EntityType.Organization));

    [Fact]
    public void A_title_glued_to_a_name_is_no_part_of_it() => Assert.Equal(
        ["陆明远"],
        Names(InventedArticle.Extract("青岭集团董事长兼首席执行官陆明远表示，公司将加大投入。"), EntityType.Person));

    [Fact]
    public void A_transliterated_name_is_one() => Assert.Equal(
        ["莱纳德·霍克斯比"],
        Names(InventedArticle.Extract("公司首席执行官莱纳德·霍克斯比（Leonard Hawksby）表示，市场正在恢复。"), EntityType.Person).Where(name => name.Contains('·')));

    [Fact]
    public void A_document_in_book_title_marks_is_a_policy() => Assert.Equal(
        ["智能装备产业高质量发展指导意见"],
        Names(InventedArticle.Extract("工信部近日印发《智能装备产业高质量发展指导意见》，提出多项措施。"), EntityType.Policy));

    [Fact]
    public void A_place_is_named_only_where_a_house_is_said_to_be()
    {
        Assert.Equal(["南京市"], Names(InventedArticle.Extract("蓝穹科技的消息", "蓝穹科技总部位于南京市。"), EntityType.Place));
        Assert.Empty(Names(InventedArticle.Extract("蓝穹科技的消息", "产品已进入南京市的学校。"), EntityType.Place));
    }

    [Fact]
    public void Places_are_counted_in_code_points_of_the_printed_text()
    {
        var extraction = InventedArticle.Extract("𠮷祥消息：", "藍穹科技宣佈完成Ａ輪融資，由雲帆資本領投。");
        Assert.Contains(extraction.Mentions, mention => mention.Form == "雲帆資本");
        foreach (var mention in extraction.Mentions)
            foreach (var place in mention.Places)
                Assert.Equal(mention.Form, CodePoints.Slice(extraction.Article.Text, place.Start, place.End));
    }

    [Fact]
    public void A_name_explained_as_short_leads_to_the_full_one()
    {
        var extraction = InventedArticle.Extract(
            "苏州蓝穹半导体科技有限公司（以下简称“蓝穹半导体”）宣布完成数千万元A轮融资。", "本轮融资由云帆资本领投，蓝穹半导体将加大研发投入。");
        var explanation = Assert.Single(extraction.Explanations);
        Assert.Equal(("蓝穹半导体", "苏州蓝穹半导体科技有限公司", "以下简称"), (explanation.Short.Form, explanation.Full.Form, explanation.How));
        Assert.Contains(extraction.SameAs, same => same.Mention == explanation.Short && same.Fuller == explanation.Full);
    }

    [Fact]
    public void A_group_and_its_fund_are_two()
    {
        var extraction = InventedArticle.Extract("青岭集团旗下青岭创投宣布投资蓝穹科技。", "青岭集团董事长陆明远表示，青岭将继续支持青岭创投。");
        var heads = extraction.Heads();
        var group = Assert.Single(extraction.Mentions, mention => mention.Form == "青岭集团");
        var fund = Assert.Single(extraction.Mentions, mention => mention.Form == "青岭创投");
        Assert.NotEqual(heads[group], heads[fund]);
    }

    [Fact]
    public void Following_same_as_ends() => Assert.All(
        InventedArticle.Extract("青岭集团（Qingling Group）旗下的青岭公司与Qingling合作。", "青岭集团有限公司简称青岭，青岭集团即青岭公司。").Heads().Values,
        Assert.NotNull);

    [Theory]
    [InlineData("（")]
    [InlineData("(”")]
    [InlineData("计划、")]
    [InlineData("甲公司、")]
    [InlineData("\uD842")]
    public void A_sentence_without_end_is_read(string unit) =>
        Assert.NotNull(InventedArticle.Extract(string.Concat(Enumerable.Repeat(unit, 20_000))));

    private static IEnumerable<string> Names(ArticleExtraction extraction, EntityType type) =>
        extraction.Mentions.Where(mention => mention.Type == type).Select(mention => mention.Form);
}
