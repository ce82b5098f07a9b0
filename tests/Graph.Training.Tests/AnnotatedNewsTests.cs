using Graph.Model.Ontology;
using Graph.Training.Corpora;

namespace Graph.Training.Tests;

public class AnnotatedNewsTests
{
    private static readonly Lazy<List<GoldArticle>> News = new(() => AnnotatedNews.Read(Path.Combine(AppContext.BaseDirectory, "training")));

    [Fact]
    public void Marks_come_off_and_their_places_stay()
    {
        var line = MarkedLine.Parse("[org 青禾资本]领投，[?event 青禾论坛]在[place 青州]举行");
        Assert.Equal("青禾资本领投，青禾论坛在青州举行", line.Text);
        Assert.Equal([new NamedSpan(0, 4, (int)EntityType.Organization), new NamedSpan(12, 14, (int)EntityType.Place)], line.Names);
        Assert.Equal([new NamedSpan(7, 11, (int)EntityType.Event)], line.Optional);
    }

    [Theory]
    [InlineData("[org 青禾资本")]
    [InlineData("[青禾资本]领投")]
    [InlineData("[bank 青禾资本]领投")]
    public void A_mark_that_is_none_is_named(string line) => Assert.Throws<FormatException>(() => MarkedLine.Parse(line));

    [Fact]
    public void The_whole_corpus_reads() => Assert.InRange(News.Value.Count, 400, int.MaxValue);

    [Fact]
    public void Nearly_every_marked_name_of_the_corpus_comes_to_stand_in_a_sentence()
    {
        // Reading passes over a few lines (source lines, credits) that the corpus marks names in.
        var names = News.Value.Sum(article => article.Sentences.Sum(sentence => sentence.Names.Count));
        var marks = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "training"), "*.txt")
            .SelectMany(File.ReadLines).Sum(line => line.StartsWith("===", StringComparison.Ordinal) ? 0 : MarkedLine.Parse(line).Names.Count);
        Assert.InRange((double)names / marks, 0.97, 1);
    }

    [Fact]
    public void Every_type_of_names_is_marked() => Assert.Equal(
        Enum.GetValues<EntityType>(), News.Value.SelectMany(article => article.Entities).Select(entity => entity.Type).Distinct().Order());

    [Fact]
    public void Relations_have_their_qualifiers_and_status()
    {
        var relations = News.Value.SelectMany(article => article.Relations).ToList();
        Assert.Contains(relations, relation => relation is { Type: "INVESTED_IN", Status: null, IsOptional: false } && relation.Qualifiers.Any(one => one.Name == "round"));
        Assert.Contains(relations, relation => relation.Status == "planned");
        Assert.Contains(relations, relation => relation.IsOptional);
    }
}
