using Graph.Extraction.Patterns;

namespace Graph.Extraction.Tests;

public class RequiredWordsTests
{
    [Theory]
    [InlineData("设立了?(?<name>.{2,4})事业[部群]", "设立 事业 部|群")]
    [InlineData("(?:推出|发布)(?![者商]).*平台", "推出|发布 平台")]
    [InlineData("(?:推出|.)平台", "平台")]
    [InlineData("(?:甲|乙丙){1,2}丁+戊", "甲|乙丙 丁 戊")]
    [InlineData("(?<=来自)甲(?=的(?:发布|上线))", "来自 甲 的 发布|上线")]
    [InlineData("(?:20\\d\\d年?|第.届|首届)大会", "20|第|首届 大会")]
    [InlineData("[^，。]{2}(?:甲)?乙*[A-Z]\\(", "(")]
    [InlineData("甲|乙?", "")]
    public void They_are_what_a_match_cannot_do_without(string pattern, string lists) =>
        Assert.Equal(lists, string.Join(' ', RequiredWords.Of(pattern).Select(list => string.Join('|', list))));

    [Theory]
    [InlineData("公司设立智造事业群。", "设立 事业群 群")]
    [InlineData("设群设", "群")]
    [InlineData("", "")]
    public void Words_are_found_wherever_they_stand(string text, string expected)
    {
        string[] words = ["设立", "事业部", "事业群", "群", "立项"];
        var present = new WordFinder(words).In(text);

        Assert.Equal(expected, string.Join(' ', words.Where((_, number) => present[number])));
    }
}
