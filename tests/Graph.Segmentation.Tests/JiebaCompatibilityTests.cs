using Xunit.Abstractions;

namespace Graph.Segmentation.Tests;

/// <summary>The same words and parts of speech as the real jieba.</summary>
public class JiebaCompatibilityTests(ITestOutputHelper output)
{
    [RequiresSettingFact(Setting.JiebaPython, Setting.Articles)]
    public void Articles_are_segmented_and_tagged_as_by_jieba() => Compare(Setting.Value(Setting.Articles));

    [RequiresSettingFact(Setting.JiebaPython, Setting.Gold)]
    public void Articles_with_gold_are_segmented_and_tagged_as_by_jieba() => Compare(Setting.Value(Setting.Gold));

    [RequiresSettingFact(Setting.JiebaPython)]
    public void Random_text_is_segmented_and_tagged_exactly_as_by_jieba()
    {
        var texts = RandomText.Many(500, seed: 1);
        var expected = JiebaReference.Segment(texts);
        for (var i = 0; i < texts.Count; i++)
        {
            Assert.Equal(expected.Tagged[i].Select(pair => string.Join('/', pair)), Tagged(new JiebaSegmenter(), texts[i]));
            Assert.Equal(expected.Plain[i], Plain(Lexicon.Default, texts[i]));
        }
    }

    [RequiresSettingFact(Setting.JiebaPython)]
    public void A_user_dictionary_has_the_effect_it_has_on_jieba()
    {
        const string user = "云杉智造 5 nt\n青禾资本\n数字化转型升级 nz\nC++语言 3\nGPT-4 10 eng\n联合 0\n高质量发展\n的 0\n\n星海 科技 7 nz\n华东师大二附中 n\n";
        string[] texts =
        [
            "云杉智造获青禾资本投资", "数字化转型升级要用C++语言和GPT-4", "联合投资的高质量发展", "他的确切的消息", "星海 科技的华东师大二附中毕业生",
            .. RandomText.Many(200, seed: 2),
        ];
        var expected = JiebaReference.Segment(texts, user: user);
        var lexicon = Lexicon.Default.With(UserDictionary.Read(new StringReader(user), "user.txt"));
        for (var i = 0; i < texts.Length; i++)
        {
            Assert.Equal(expected.Tagged[i].Select(pair => string.Join('/', pair)), Tagged(new JiebaSegmenter(lexicon), texts[i]));
            Assert.Equal(expected.Plain[i], Plain(lexicon, texts[i]));
        }
    }

    [RequiresSettingFact(Setting.JiebaPython)]
    public void A_dictionary_of_ones_own_has_the_effect_it_has_on_jieba()
    {
        const string dictionary = "云杉 30 nz\n云杉智造 2 nt\n智造 8 n\n投 5 v\n投资 40 v\n资方 3 n\nA轮 6 nz\n的 100 uj\n";
        string[] texts = ["云杉智造的投资方", "投资方投了A轮，云杉智造的A轮", .. RandomText.Many(200, seed: 3)];
        var expected = JiebaReference.Segment(texts, dictionary);
        var lexicon = Lexicon.Read(new StringReader(dictionary), "own.txt");
        for (var i = 0; i < texts.Length; i++)
        {
            Assert.Equal(expected.Tagged[i].Select(pair => string.Join('/', pair)), Tagged(new JiebaSegmenter(lexicon), texts[i]));
            Assert.Equal(expected.Plain[i], Plain(lexicon, texts[i]));
        }
    }

    [RequiresSettingFact(Setting.JiebaPython)]
    public void The_data_files_are_what_the_tool_makes_of_jieba()
    {
        var root = RepositoryRoot();
        var made = Directory.CreateTempSubdirectory();
        try
        {
            JiebaReference.Run([Path.Combine(root, "tools", "distill_jieba.py"), JiebaReference.Folder(), made.FullName], "");
            foreach (var file in made.GetFiles())
            {
                var kept = Path.Combine(root, "src", "Graph.Segmentation", "Data", file.Name);
                Assert.True(File.ReadAllBytes(kept).AsSpan().SequenceEqual(File.ReadAllBytes(file.FullName)), file.Name);
            }
        }
        finally
        {
            made.Delete(recursive: true);
        }
    }

    private void Compare(string folder)
    {
        var texts = Directory.EnumerateFiles(folder)
            .Where(path => Path.GetExtension(path) is ".txt" or ".md")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToList();
        Assert.NotEmpty(texts);
        var expected = JiebaReference.Segment(texts);
        var (words, sameWords, sameTags, plainWords, samePlain) = (0, 0, 0, 0, 0);
        for (var i = 0; i < texts.Count; i++)
        {
            var tagged = Spans(expected.Tagged[i].Select(pair => (pair[0], pair[1])));
            var ours = new JiebaSegmenter().Segment(texts[i]);
            words += tagged.Count;
            sameWords += ours.Count(token => tagged.ContainsKey((token.Start, token.Length)));
            sameTags += ours.Count(token => tagged.GetValueOrDefault((token.Start, token.Length)) == token.Tag);

            var plain = Spans(expected.Plain[i].Select(word => (word, "")));
            plainWords += plain.Count;
            samePlain += new JiebaSegmenter(Lexicon.Default, JiebaMode.Plain).Segment(texts[i])
                .Count(token => plain.ContainsKey((token.Start, token.Length)));
        }
        output.WriteLine($"{texts.Count} texts, {texts.Sum(text => text.Length)} characters");
        output.WriteLine($"posseg: {words} words, {(double)sameWords / words:P4} the same, {(double)sameTags / words:P4} with the same tag");
        output.WriteLine($"cut:    {plainWords} words, {(double)samePlain / plainWords:P4} the same");
        Assert.True(sameWords >= 0.99 * words);
        Assert.True(sameTags >= 0.97 * words);
        Assert.True(samePlain >= 0.99 * plainWords);
    }

    private static Dictionary<(int Start, int Length), string> Spans(IEnumerable<(string Word, string Tag)> words)
    {
        var spans = new Dictionary<(int, int), string>();
        var start = 0;
        foreach (var (word, tag) in words)
        {
            spans.Add((start, word.Length), tag);
            start += word.Length;
        }
        return spans;
    }

    private static IEnumerable<string> Tagged(JiebaSegmenter segmenter, string text) =>
        segmenter.Segment(text).Select(token => $"{token.In(text)}/{token.Tag}");

    private static IEnumerable<string> Plain(Lexicon lexicon, string text) =>
        new JiebaSegmenter(lexicon, JiebaMode.Plain).Segment(text).Select(token => token.In(text).ToString());

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Graph.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
