using Graph.Segmentation.Adapters;

namespace Graph.Segmentation.Tests;

/// <summary>Only in builds with <c>-p:UseJiebaNet=true</c>.</summary>
public class JiebaNetSegmenterTests
{
    private static readonly JiebaNetSegmenter Segmenter = new();

    [Fact]
    public void It_cuts_and_tags_as_the_segmenter_of_the_project_does()
    {
        const string text = "青禾资本参与投资，总经理顾砚秋表示，公司完成了两亿元融资。";
        Assert.Equal(new JiebaSegmenter().Segment(text), Segmenter.Segment(text));
    }

    [Fact]
    public void Words_cover_text_of_all_scripts_and_broken_surrogates()
    {
        foreach (var text in RandomText.Many(300, seed: 6).Append("甲\uD83D乙\uDE00"))
        {
            var end = 0;
            foreach (var token in Segmenter.Segment(text))
            {
                Assert.Equal(end, token.Start);
                Assert.True(token.Length > 0);
                end = token.End;
            }
            Assert.Equal(text.Length, end);
        }
    }
}
