using System.Collections.Immutable;
using Graph.Evaluation.Figures;
using Graph.Evaluation.PublicSets;
using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Ontology;

namespace Graph.Evaluation.Tests;

/// <summary>Small files in the form of each set, and a reader that says what it is told: <c>甲&gt;INVESTED_IN&gt;乙</c>.</summary>
public sealed class PublicSetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graph-sets-").FullName;
    private readonly Dictionary<string, string[]> _said = [];

    public PublicSetTests()
    {
        foreach (var file in PublicSet.Files)
            Write(file);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Cluener_counts_names_of_ten_types_and_houses_as_one()
    {
        Write("cluener/dev.json", """{"text": "云杉机器人董事长林若溪", "label": {"company": {"云杉机器人": [[0, 4]]}, "position": {"董事长": [[5, 7]]}, "name": {"林若溪": [[8, 10]]}}}""");

        var rows = PublicSet.Measure(_folder, Read, _ => [], _ => [new(0, 5, "organization"), new(5, 8, "position"), new(8, 10, "name")]).First().Rows;

        Assert.Equal(
            [("tagger of CLUENER train alone: ten types", new Tally(1, 2, 2)), ("— house (company, organization, government)", new(1, 0, 0)), ("— name", new(0, 1, 1))],
            rows.Take(3).Select(row => (row.Name, row.Tally)));
    }

    [Fact]
    public void Msra_counts_each_place_of_a_name()
    {
        const string text = "林若溪说，林若溪是云杉社的。";
        Write("msra_test/msra_test.txt", $$"""
            {"text": "{{text}}", "entity_list": [
            {"entity_index": {"begin": 0, "end": 3}, "entity_type": "PER", "entity": "林若溪"},
            {"entity_index": {"begin": 5, "end": 8}, "entity_type": "PER", "entity": "林若溪"},
            {"entity_index": {"begin": 9, "end": 12}, "entity_type": "ORG", "entity": "云杉社"}]}
            """.ReplaceLineEndings(""));
        _said[text] = ["林若溪:Person:0,5", "云杉:Organization:9"];

        var rows = PublicSet.Measure(_folder, Read, _ => [new(0, 3, "Person"), new(9, 12, "Organization"), new(5, 8, "Place")], null)
            .Single(table => table.Title == "MSRA test").Rows;

        Assert.Equal(
            [new Tally(1, 0, 0), new Tally(1, 0, 1), new Tally(1, 0, 0), new Tally(1, 0, 1), new Tally(0, 1, 1), new Tally(2, 0, 0)],
            rows.Select(row => row.Tally));
    }

    [Fact]
    public void Msra_does_not_count_an_unmarked_name_that_another_follows_at_once()
    {
        Write("msra_test/msra_test.txt", """{"text": "林若溪沈知行，何以宁说", "entity_list": [{"entity_index": {"begin": 3, "end": 6}, "entity_type": "PER", "entity": "沈知行"}]}""");

        var rows = PublicSet.Measure(_folder, Read, _ => [new(0, 3, "Person"), new(3, 6, "Person"), new(7, 10, "Person")], null)
            .Single(table => table.Title == "MSRA test").Rows.ToDictionary(row => row.Name, row => row.Tally);

        Assert.Equal((new Tally(1, 2, 0), new Tally(1, 1, 0)), (rows["tagger: PER"], rows["tagger: PER, no other behind"]));
    }

    [Theory]
    [InlineData("蓝岭>HOLDS_SHARE>云杉科技", 1, 0, 0)]          // a part of the name will do
    [InlineData("云杉>HOLDS_SHARE>蓝岭集团", 0, 1, 1)]          // the other way round
    [InlineData("蓝岭集团>INVESTED_IN>望舒", 0, 0, 1)]          // not listed
    [InlineData("蓝岭集团>PARTNERS_WITH>望舒", 0, 0, 1)]
    [InlineData("蓝岭集团>INVESTED_IN>北辰", 0, 1, 1)]          // listed, as another relation
    [InlineData("蓝岭集团>ACQUIRED>星桥", 0, 1, 1, 0)]          // listed, as an akin relation
    public void FinRe_counts_listed_pairs(string said, int right, int wrong, int missed, int? wrongWithoutAkin = null)
    {
        const string text = "蓝岭集团增持云杉，合作方为北辰、望舒，又收购星桥。";
        Write("finre/test.txt", $"蓝岭集团\t云杉\t增持\t{text}", "", $"云杉\t蓝岭集团\t被增持\t{text}", $"北辰\t蓝岭集团\tunknown\t{text}", $"蓝岭集团\t星桥\t收购\t{text}");
        _said[text] = [said];

        Assert.Equal(
            [new Tally(right, wrong, missed), new Tally(right, wrongWithoutAkin ?? wrong, missed)], Table("FinRE test").Rows.Select(row => row.Tally));
    }

    [Theory]
    [InlineData("蓝岭>INVESTED_IN>云杉", 1, 0, 0)]
    [InlineData("蓝岭>ACQUIRED>云杉", 1, 0, 0)]
    [InlineData("云杉>INVESTED_IN>蓝岭", 0, 1, 1)]
    [InlineData("蓝岭>HOLDS_SHARE>云杉", 0, 0, 1)]
    [InlineData("北辰>INVESTED_IN>星桥", 0, 0, 1)]              // the set marks only what was invested in
    [InlineData("北辰>INVESTED_IN>云杉", 0, 1, 1)]
    public void FewFc_counts_events_with_both_ends(string said, int right, int wrong, int missed)
    {
        const string text = "蓝岭投资云杉，星桥也获投资。";
        Write("fewfc/test_base.json", $$"""
            {"content": "{{text}}", "events": [
            {"type": "投资", "mentions": [{"word": "投资", "role": "trigger"}, {"word": "蓝岭", "role": "sub"}, {"word": "云杉", "role": "obj"}]},
            {"type": "投资", "mentions": [{"word": "星桥", "role": "obj"}]},
            {"type": "质押", "mentions": [{"word": "北辰", "role": "sub"}, {"word": "蓝岭", "role": "obj"}]}]}
            """.ReplaceLineEndings(""));
        _said[text] = [said];

        Assert.Equal(new Tally(right, wrong, missed), Assert.Single(Table("FewFC test_base").Rows).Tally);
    }

    [Fact]
    public void A_broken_line_is_named()
    {
        Write("msra_test/msra_test.txt", """{"text": "云杉", "entity_list": []}""", "{");

        var refused = Assert.Throws<FormatException>(() => Table("MSRA test"));

        Assert.Equal($"{Path.Combine(_folder, "msra_test/msra_test.txt")}: line 2 is not in the form of this set", refused.Message);
    }

    private FigureTable Table(string title) => PublicSet.Measure(_folder, Read, _ => [], null).Single(table => table.Title == title);

    private void Write(string file, params string[] lines)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, lines);
    }

    private ArticleExtraction Read(string text)
    {
        var mentions = new Dictionary<string, Mention>();
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var said in _said.GetValueOrDefault(text, []))
        {
            if (said.Split('>') is [var subject, var type, var target])
                claims.Add(new Claim(Relations.Find(type)!, Organization(subject), Organization(target), 0, ClaimStatus.Planned, 0.5, "told", Qualifiers.None));
            else if (said.Split(':') is [var form, var kind, var places])
                mentions[form] = new Mention(Enum.Parse<EntityType>(kind), form,
                    [.. places.Split(',').Select(int.Parse).Select(start => new Place(0, start, start + form.Length))]);
        }
        var article = new Article { Id = "", Title = "", Text = text, ContentHash = "", Sentences = [new Sentence(0, 0, 0, text.Length, text)] };
        return new ArticleExtraction(article, "", [.. mentions.Values], [], [], claims.ToImmutable());

        Mention Organization(string form) => mentions[form] = new Mention(EntityType.Organization, form, [new Place(0, 0, form.Length)]);
    }
}
