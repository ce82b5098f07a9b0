using Graph.Extraction.Mentions.Deciding;

namespace Graph.Extraction.Tests;

public class CompanyCoreTests
{
    [Theory]
    [InlineData("广州青禾智能科技有限公司", "青禾智能")]
    [InlineData("青禾智能信息科技股份有限公司", "青禾智能")]
    [InlineData("浙江省青禾智能集团有限公司", "青禾智能")]
    [InlineData("Qinghe青禾云帆", "青禾云帆")]
    public void A_registered_name_has_a_core(string name, string core) => Assert.Equal(core, CompanyCore.Of(name));

    [Theory]
    [InlineData("青禾集团")]
    [InlineData("广州青禾科技有限公司")]
    [InlineData("人工智能科技有限公司")]
    [InlineData("Qinghe资本")]
    [InlineData("Qinghe中国")]
    public void What_is_not_registered_or_too_short_or_a_word_has_none(string name) => Assert.Null(CompanyCore.Of(name));
}
