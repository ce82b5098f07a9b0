using Graph.Extraction.Lexicons;
using Graph.Extraction.Mentions.Rules;

namespace Graph.Extraction.Tests;

public class WellKnownHousesTests
{
    private static readonly WellKnownHouses Houses = new(WordClasses.Load());

    [Theory]
    [InlineData("麦浪盒与罗兰贝格、KPMG合作。", "罗兰贝格,KPMG")]
    [InlineData("京东方扩建了工厂。", "京东方")]
    [InlineData("麦浪盒已迁往新址。", "")]
    public void The_longest_known_house_at_each_place_is_proposed(string text, string houses) =>
        Assert.Equal(houses, string.Join(',', Houses.Find(text).Select(span => text[span.Start..span.End])));
}
