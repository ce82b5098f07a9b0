using Graph.Resolution.People;

namespace Graph.Resolution.Tests;

public sealed class HousingTests
{
    private static readonly Housing Two = Housing.Of("person:王伟", [
        Housing.Join(["organization:甲", "organization:乙"]), Housing.Join(["organization:乙", "organization:丙"]),
        "organization:丁"]);

    [Fact]
    public void Articles_that_share_a_house_directly_or_by_others_mean_one_person_named_by_the_first_house()
    {
        Assert.Equal("person:王伟@丙", Two.PersonAt("organization:甲"));
        Assert.Equal("person:王伟@丙", Two.PersonAt("organization:丙"));
        Assert.Equal("person:王伟@丁", Two.PersonAt("organization:丁"));
    }

    [Fact]
    public void Without_a_house_it_is_the_only_one_at_a_house_that_the_article_names() =>
        Assert.Equal("person:王伟@丁", Two.PersonIn("a1", "person:王伟", [], ["organization:丁", "organization:戊"]));

    [Theory]
    [InlineData("organization:丁", "organization:甲")]
    [InlineData("organization:戊")]
    public void Else_it_is_a_person_of_that_article_alone(params string[] named) =>
        Assert.Equal("person:王伟@a1", Two.PersonIn("a1", "person:王伟", [], named));
}
