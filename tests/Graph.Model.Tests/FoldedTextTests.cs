using Graph.Model.Text;

namespace Graph.Model.Tests;

public class FoldedTextTests
{
    [Theory]
    [InlineData("完成Ｂ＋轮融资", "完成B+轮融资")]
    [InlineData("２．７万家", "2.7万家")]
    [InlineData("AR／VR", "AR/VR")]
    [InlineData("聯想創投", "联想创投")]
    [InlineData("著名的乾坤", "著名的乾坤")]
    [InlineData("面积5㎡", "面积5m2")]
    public void Width_compatibility_forms_and_traditional_characters_are_folded(string printed, string folded) =>
        Assert.Equal(folded, FoldedText.Of(printed).Folded);

    [Theory]
    [InlineData("聯想創投独家投資")]
    [InlineData("㎡与Ｂ＋轮，𠮷野家和😀")]
    [InlineData("")]
    public void Every_stretch_leads_back_to_what_was_printed(string printed)
    {
        var text = FoldedText.Of(printed);
        var length = text.Folded.Length;

        Assert.Equal(printed, text.PrintedSlice(0, length));
        Assert.Equal(CodePoints.Count(printed), text.ToPrintedEnd(length));
        for (var start = 0; start < length; start++)
            Assert.Equal(
                text.PrintedSlice(start, length),
                CodePoints.Slice(printed, text.ToPrinted(start), text.ToPrintedEnd(length)));
    }

    [Fact]
    public void A_character_that_folds_to_two_is_printed_whole_from_either()
    {
        var text = FoldedText.Of("5㎡");

        Assert.Equal("㎡", text.PrintedSlice(1, 2));
        Assert.Equal("㎡", text.PrintedSlice(2, 3));
    }

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() => Assert.Equal("a\uFFFDb", FoldedText.Of("a\uD800b").Folded);
}
