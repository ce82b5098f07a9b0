namespace Graph.Segmentation.Tests;

public class LexiconTests
{
    private static readonly Lexicon Small = Lexicon.Read(new StringReader("云杉 30 nz\n云杉智造公司 2 nt\n公司 8 n\n"), "small.txt");

    [Fact]
    public void The_default_dictionary_knows_frequency_and_tag()
    {
        Assert.True(Lexicon.Default.TryGet("投资", out var entry));
        Assert.Equal(new LexiconEntry(13943, "vn"), entry);
        Assert.Equal(60101967, Lexicon.Default.Total);
    }

    [Fact]
    public void A_prefix_is_no_word()
    {
        Assert.True(Small.TryGet("云杉智造公司", out _));
        Assert.False(Small.TryGet("云杉智造", out _));
        Assert.False(Small.TryGet("云", out _));
        Assert.False(Small.TryGet("云杉智造公司的", out _));
        Assert.False(Small.TryGet("", out _));
    }

    [Fact]
    public void The_words_that_begin_a_text_come_shortest_first()
    {
        var found = new List<LexiconMatch>();
        foreach (var match in Small.Prefixes("云杉智造公司的产品"))
            found.Add(match);
        Assert.Equal([new(2, new(30, "nz")), new(6, new(2, "nt"))], found);
    }

    [Fact]
    public void A_word_added_leaves_the_lexicon_before_as_it_was()
    {
        var with = Small.With([new LexiconWord("青禾资本", 7, "nt"), new LexiconWord("公司", Tag: "nis")]);
        Assert.True(with.TryGet("青禾资本", out var added));
        Assert.Equal(new LexiconEntry(7, "nt"), added);
        Assert.True(with.TryGet("公司", out var changed));
        Assert.Equal("nis", changed.Tag);
        Assert.False(Small.TryGet("青禾资本", out _));
        Assert.True(Small.TryGet("公司", out var before));
        Assert.Equal("n", before.Tag);
    }

    [Fact]
    public void A_word_without_a_frequency_gets_one_that_cuts_it_out()
    {
        const string text = "数字孪生工厂落地";
        var without = new JiebaSegmenter().Segment(text);
        Assert.DoesNotContain(without, token => token.In(text) is "数字孪生工厂");
        var with = new JiebaSegmenter(Lexicon.Default.With([new LexiconWord("数字孪生工厂", Tag: "nz")])).Segment(text);
        Assert.Contains(new Token(0, 6, "nz"), with);
    }

    [Fact]
    public void A_word_of_frequency_zero_is_no_longer_one()
    {
        var without = Lexicon.Default.With([new LexiconWord("投资", 0)]);
        Assert.False(without.TryGet("投资", out _));
        Assert.True(without.TryGet("投资人", out _));
    }

    [Theory]
    [InlineData("云杉", "own.txt:2: a line must be 'word frequency tag', not '云杉'")]
    [InlineData("云杉 3", "own.txt:2: a line must be 'word frequency tag', not '云杉 3'")]
    [InlineData("云 杉 3 n", "own.txt:2: a line must be 'word frequency tag', not '云 杉 3 n'")]
    [InlineData("云杉 viel n", "own.txt:2: the frequency must be a whole number up to 1000000000000, not 'viel'")]
    [InlineData("云杉 -1 n", "own.txt:2: the frequency must be a whole number up to 1000000000000, not '-1'")]
    public void A_line_that_is_no_entry_is_refused_with_its_place(string line, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => Lexicon.Read(new StringReader($"公司 8 n\n{line}\n"), "own.txt"));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void A_user_dictionary_may_leave_out_frequency_and_tag_and_hold_spaces_in_words()
    {
        const string text = "\uFEFF云杉智造 5 nt\r\n青禾资本\n\n数字化 nz\nOpen Graph 3\n第 3 代 n\n";
        Assert.Equal(
            [
                new LexiconWord("云杉智造", 5, "nt"), new LexiconWord("青禾资本"), new LexiconWord("数字化", Tag: "nz"),
                new LexiconWord("Open Graph", 3), new LexiconWord("第 3 代", Tag: "n"),
            ],
            UserDictionary.Read(new StringReader(text), "user.txt"));
    }

    [Fact]
    public void A_frequency_of_a_user_dictionary_that_does_not_fit_is_refused_with_its_place()
    {
        var error = Assert.Throws<InvalidDataException>(
            () => UserDictionary.Read(new StringReader("云杉 1\n青禾 99999999999999999999 n"), "user.txt"));
        Assert.Equal("user.txt:2: the frequency must be a whole number up to 1000000000000, not '99999999999999999999'", error.Message);
    }
}
