using FsCheck.Xunit;

namespace Graph.Segmentation.Tests;

public class SegmentationTests
{
    private static readonly JiebaSegmenter Segmenter = new();

    [Fact]
    public void The_most_probable_words_win_over_the_longest()
    {
        Assert.Equal(["南京市", "长江大桥"], Words("南京市长江大桥", "南京 5 ns", "南京市 5 ns", "市长 5 n", "长江大桥 5 ns", "江 1 n", "大桥 3 n"));
        Assert.Equal(["南京", "市长", "江大桥"], Words("南京市长江大桥", "南京 900 ns", "市长 900 n", "江大桥 900 nr", "南京市 1 ns", "长江大桥 1 ns"));
    }

    [Fact]
    public void Of_equally_probable_words_the_longer_wins()
    {
        // The total is 1, so every word has the weight of its frequency's logarithm alone: 0.
        Assert.Equal(["甲乙", "丙"], Words("甲乙丙", "甲乙 1 n", "丙 0 n"));
    }

    [Fact]
    public void Characters_that_outweigh_the_word_they_make_up_stay_apart_with_their_own_tags()
    {
        var tokens = Segment("左右", "左 1000 f", "右 1000 f", "左右 1 m");
        Assert.Equal([new Token(0, 1, "f"), new Token(1, 1, "f")], tokens);
    }

    [Fact]
    public void Words_the_dictionary_lacks_are_found_by_the_model()
    {
        const string text = "总经理顾砚秋说";
        Assert.Equal(
            ["总经理/n", "顾砚秋/nr", "说/v"],
            Segmenter.Segment(text).Select(token => $"{token.In(text)}/{token.Tag}"));
    }

    [Fact]
    public void Numbers_letters_and_signs_are_told_apart()
    {
        const string text = "B轮融资2.5亿，AR眼镜 😀\r\n完";
        Assert.Equal(
            ["B轮", "融资", "2.5", "亿", "，", "AR", "眼镜", " ", "😀", "\r\n", "完"],
            Segmenter.Segment(text).Select(token => token.In(text).ToString()));
        var tags = Segmenter.Segment(text).Select(token => token.Tag).ToList();
        Assert.Equal("m", tags[2]);
        Assert.Equal("eng", tags[5]);
        Assert.Equal("x", tags[8]);
    }

    [Fact]
    public void In_plain_mode_a_percentage_is_one_word()
    {
        const string text = "占12.5%股份";
        Assert.Contains(
            "12.5%", new JiebaSegmenter(Lexicon.Default, JiebaMode.Plain).Segment(text).Select(token => token.In(text).ToString()));
        Assert.DoesNotContain("12.5%", Segmenter.Segment(text).Select(token => token.In(text).ToString()));
    }

    [Fact]
    public void An_empty_text_has_no_words() => Assert.Empty(Segmenter.Segment(""));

    [Property(MaxTest = 300)]
    public void Words_cover_any_text(string? text) => AssertCovered(text ?? "");

    [Fact]
    public void Words_cover_text_of_all_scripts_and_broken_surrogates()
    {
        foreach (var text in RandomText.Many(500, seed: 4))
        {
            AssertCovered(text);
            AssertCovered(text + "\uD83D" + text + "\uDE00\uD83D");
        }
    }

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        var texts = RandomText.Many(400, seed: 5);
        var alone = texts.Select(Segmenter.Segment).ToList();
        var together = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(Segmenter.Segment).ToList();
        Assert.Equal(alone, together);
    }

    private static void AssertCovered(string text)
    {
        foreach (var mode in Enum.GetValues<JiebaMode>())
        {
            var end = 0;
            foreach (var token in new JiebaSegmenter(Lexicon.Default, mode).Segment(text))
            {
                Assert.Equal(end, token.Start);
                Assert.True(token.Length > 0);
                Assert.NotEmpty(token.Tag);
                end = token.End;
                Assert.False(end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]));
            }
            Assert.Equal(text.Length, end);
        }
    }

    private static IEnumerable<string> Words(string text, params string[] dictionary) =>
        Segment(text, dictionary).Select(token => token.In(text).ToString());

    private static IReadOnlyList<Token> Segment(string text, params string[] dictionary) =>
        new JiebaSegmenter(Lexicon.Read(new StringReader(string.Join('\n', dictionary)), "test")).Segment(text);
}
