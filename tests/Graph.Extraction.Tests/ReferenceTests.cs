using Graph.Extraction.Analysis;
using Graph.Extraction.Lexicons;
using Graph.Extraction.Reference;
using Graph.Model.Articles;
using Graph.Model.Ontology;

namespace Graph.Extraction.Tests;

public class ReferenceTests
{
    private static readonly OrganizationForms Organizations = new(ShortNames.Load());

    [Theory]
    [InlineData("青岭", "青岭集团")]
    [InlineData("青岭公司", "青岭集团")]
    [InlineData("蓝穹", "蓝穹科技")]
    [InlineData("蓝穹科技", "蓝穹科技股份有限公司")]
    [InlineData("蓝穹", "苏州蓝穹半导体科技有限公司")]
    [InlineData("蓝穹半导体", "苏州蓝穹半导体科技有限公司")]
    [InlineData("蓝穹", "蓝穹资本")]
    [InlineData("工信部", "工业和信息化部")]
    [InlineData("省政府", "浙江省政府")]
    [InlineData("青岭电商协会", "青岭电子商务行业协会")]
    [InlineData("Lanqiong", "Lanqiong Capital")]
    [InlineData("蓝穹", "Lanqiong蓝穹")]
    [InlineData("Lanqiong", "Lanqiong蓝穹")]
    [InlineData("蓝穹光学公司", "蓝穹光学股份有限公司")]
    [InlineData("蓝穹基金管理公司", "苏州蓝穹私募基金管理有限公司")]
    [InlineData("蓝穹资本", "苏州蓝穹资产管理有限公司")]
    [InlineData("国家海洋信息办", "国家海洋信息办公室")]
    [InlineData("青大", "青岭大学")]
    [InlineData("青州第二中学", "青州市第二中学")]
    [InlineData("蓝穹", "蓝穹财智")]
    public void A_short_form_leads_to_its_full_name(string shorter, string full) => Assert.NotNull(Organizations.Fit(shorter, full));

    [Theory]
    [InlineData("青岭", "青岭控股")]
    [InlineData("青岭", "青岭创投")]
    [InlineData("青岭集团", "青岭控股")]
    [InlineData("青岭", "青岭云")]
    [InlineData("青岭", "青岭物流")]
    [InlineData("青岭", "青岭股权投资基金管理有限公司")]
    [InlineData("青岭地产", "青岭地产(香港)有限公司")]
    [InlineData("青岭银行", "青岭银行广州分行")]
    [InlineData("中国银行", "中国工商银行")]
    [InlineData("Lan", "Lanqiong Capital")]
    [InlineData("蓝穹", "Lanqiong蓝穹银行")]
    [InlineData("蓝穹", "蓝穹支付")]
    [InlineData("蓝穹光学公司", "蓝穹电子股份有限公司")]
    [InlineData("蓝穹资本", "蓝穹资产证券有限公司")]
    public void Houses_that_share_their_beginning_stay_apart(string shorter, string full) => Assert.Null(Organizations.Fit(shorter, full));

    [Theory]
    [InlineData("霍克斯比", "莱纳德·霍克斯比", true)]
    [InlineData("Hawksby", "Leonard Hawksby", true)]
    [InlineData("王总", "王一舟", true)]
    [InlineData("Leonard Hawksby", "Leonard \"Leo\" Hawksby", true)]
    [InlineData("Leonard Hawksby", "Leonard Leo Byron", false)]
    [InlineData("李总", "王一舟", false)]
    [InlineData("一舟", "王一舟", false)]
    public void People_are_called_by_a_part_of_their_name(string shorter, string full, bool isShort) =>
        Assert.Equal(isShort, PersonForms.Fit(shorter, full) is not null);

    [Theory]
    [InlineData("青岭创新创业大赛", "第三届青岭创新创业大赛", true)]
    [InlineData("“小巨人”", "专精特新“小巨人”企业", true)]
    [InlineData("专精特新", "专精特新“小巨人”", false)]
    [InlineData("青苗计划", "青藤计划", false)]
    [InlineData("青苗", "青苗工程", true)]
    [InlineData("青苗工程", "杭州青苗工程", true)]
    public void Programs_are_called_by_their_core(string shorter, string full, bool isShort) =>
        Assert.Equal(isShort, ProgramForms.Fit(shorter, full) is not null);

    [Theory]
    [InlineData("QX3", "QX3芯片", true)]
    [InlineData("QX3", "青岭QX3", true)]
    [InlineData("QX3", "QX3 Pro", false)]
    public void Goods_are_called_without_their_kind(string shorter, string full, bool isShort) =>
        Assert.Equal(isShort, ProductForms.Fit(shorter, full) is not null);

    [Theory]
    [InlineData("南京", "南京市", true)]
    [InlineData("南京", "江苏省南京市", true)]
    [InlineData("澳大利亚", "南澳大利亚", false)]
    public void Places_are_called_without_what_they_lie_in(string shorter, string full, bool isShort) =>
        Assert.Equal(isShort, PlaceForms.Fit(shorter, full) is not null);

    [Theory]
    [InlineData("中国青岭", "青岭", true)]
    [InlineData("白石青岭投资", "青岭投资", true)]
    [InlineData("青岭团队", "青岭", true)]
    [InlineData("青岭物流", "青岭", false)]
    [InlineData("木鱼青岭投资", "青岭投资", false)]
    public void A_name_with_a_word_more_means_the_same(string longer, string shorter, bool isSame)
    {
        string[] houses = [longer, shorter, "白石"];
        var sentences = houses.Select((house, i) => FoldedSentence.Of(new Sentence(i, 0, 0, house.Length, house))).ToList();
        var names = ArticleNames.Of(sentences, [.. houses.Select(house => new[] { new EntitySpan(0, house.Length, EntityType.Organization) })]);

        Assert.Equal(isSame, LongerForms.Find(names).Any(link => link.Short.Folded == longer && link.Full.Folded == shorter));
    }

    [Theory]
    [InlineData("36氪获悉，蓝岭科技完成融资。公司成立于2015年。", "公司", "蓝岭科技")]
    [InlineData("白石资本已投资蓝岭科技。蓝岭科技回应称，公司与白石资本保持沟通。", "公司", "蓝岭科技")]
    [InlineData("蓝岭科技收购白石机器人，后者成立于2015年。", "后者", "白石机器人")]
    [InlineData("蓝岭科技收购白石机器人，前者成立于2015年。", "前者", "蓝岭科技")]
    public void A_word_for_a_house_means_what_the_text_is_about(string text, string word, string referent)
    {
        string[] houses = ["36氪", "白石资本", "蓝岭科技", "白石机器人"];
        var sentences = new List<FoldedSentence>();
        foreach (var part in text.Split('。', StringSplitOptions.RemoveEmptyEntries))
            sentences.Add(FoldedSentence.Of(new Sentence(sentences.Count, 0, 0, part.Length, part)));
        var names = ArticleNames.Of(sentences, [.. sentences.Select(sentence => houses
            .Where(house => sentence.Folded.Contains(house)).Select(house => (At: sentence.Folded.IndexOf(house, StringComparison.Ordinal), house.Length))
            .OrderBy(place => place.At).Select(place => new EntitySpan(place.At, place.At + place.Length, EntityType.Organization)).ToList())]);

        var pronoun = Assert.Single(Pronouns.Find(sentences, names, Links.Of([])), pronoun => pronoun.Span.Mention.Form == word);

        Assert.Equal(referent, pronoun.Span.Referent.Form);
    }
}
