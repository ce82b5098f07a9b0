using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Graph.Evaluation;
using YamlDotNet.RepresentationModel;

namespace Graph.Extraction.Tests;

/// <summary>
/// No name is in the lexicons or rules because some article names it: each stands in a general list (a dictionary, a list of company names), has
/// a form that only public bodies have, or stands in the head of its file, behind “In no general list”, with the reason.
/// </summary>
public partial class GeneralListsTests
{
    private static readonly string Sources = Path.Combine(Root(), "src");
    private static readonly string[] NameLists =
        ["Graph.Extraction/Lexicons/public-bodies.yaml", "Graph.Extraction/Lexicons/well-known-houses.yaml", "Graph.Extraction/Lexicons/Names/short-names.yaml", "Graph.Resolution/Names/lexicon.yaml"];
    private static readonly string[] Structure = ["name", "short", "state", "ministries", "agencies", "finance", "science", "world", "parties", "assemblies", "forces", "press",
        "internet", "technology", "industry", "investors", "listed", "words", "latin"];

    [RequiresSettingFact(Setting.JiebaDictionary, Setting.CompanyNames)]
    public void Every_listed_name_stands_in_a_general_list()
    {
        var general = General();
        Assert.All(NameLists, file =>
        {
            var excused = Excused(file);
            Assert.All(Entries(file).Except(Structure), name =>
                Assert.True(general.Contains(name) || IsLatin(name) || PublicBody().IsMatch(name) || excused.Contains(name), $"{file}: {name}"));
        });
    }

    [RequiresSettingFact(Setting.JiebaDictionary, Setting.CompanyNames, Setting.Gold)]
    public void No_name_of_the_annotated_articles_stands_in_lists_and_rules_for_its_own_sake()
    {
        var general = General();
        var names = AnnotatedNames().Where(name => !general.Contains(name) && !PublicBody().IsMatch(name)).ToList();
        Assert.True(names.Count > 100);
        Assert.All(WordListsAndRules(), file =>
        {
            var excused = Excused(file);
            var words = Entries(file).SelectMany(entry => Words().Matches(entry).Select(match => match.Value).Append(entry)).ToHashSet();
            Assert.All(names.Except(excused), name =>
                Assert.DoesNotContain(words, word => word == name || name.Length > 3 && word.Contains(name, StringComparison.Ordinal)));
        });
    }

    [RequiresSettingFact(Setting.CompanyNames)]
    public void The_company_names_are_those_of_the_general_list()
    {
        using var packed = new System.IO.Compression.GZipStream(
            File.OpenRead(Path.Combine(Sources, "Graph.Extraction/Lexicons/company-names.txt.gz")), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        var ours = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(ours);
        Assert.Empty(ours.Except(Companies()));
    }

    // The general lists hold Chinese names.
    private static bool IsLatin(string name) => name.All(char.IsAscii);

    private static IEnumerable<string> WordListsAndRules() =>
        Directory.EnumerateFiles(Path.Combine(Sources, "Graph.Extraction"), "*.yaml", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Sources, path)).Except(NameLists);

    // All keys and values but the sentences that test a rule.
    private static IEnumerable<string> Entries(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Sources, file))));
        return Walk(yaml.Documents[0].RootNode).Distinct();

        static IEnumerable<string> Walk(YamlNode node) => node switch
        {
            YamlScalarNode scalar => [scalar.Value!],
            YamlSequenceNode list => list.SelectMany(Walk),
            YamlMappingNode map => map.Children
                .Where(child => child.Key is not YamlScalarNode { Value: "examples" or "counterexamples" or "match" or "none" })
                .SelectMany(child => Walk(child.Key).Concat(Walk(child.Value))),
            _ => [],
        };
    }

    private static HashSet<string> Excused(string file) =>
        [.. File.ReadLines(Path.Combine(Sources, file)).TakeWhile(line => line.StartsWith('#'))
            .Where(line => line.StartsWith("# In no general list", StringComparison.Ordinal))
            .SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',', StringSplitOptions.TrimEntries))];

    private static HashSet<string> General() =>
        [.. File.ReadLines(Setting.Value(Setting.JiebaDictionary)).Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)]), .. Companies()];

    private static IEnumerable<string> Companies() => File.ReadLines(Setting.Value(Setting.CompanyNames)).Select(line => line.Trim());

    private static IEnumerable<string> AnnotatedNames() =>
        new[] { Setting.Gold, Setting.Training }.Select(Environment.GetEnvironmentVariable).OfType<string>()
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.gold.json")).Select(path => Annotation.Parse(File.ReadAllText(path)))
            .SelectMany(gold => gold.Entities.Concat(gold.OptionalEntities))
            .Where(entity => entity.Type is "Organization" or "Person" or "Program" or "Product" or "Place")
            .SelectMany(entity => entity.Aliases.Prepend(entity.Name)).Where(name => name.Length > 1).Distinct();

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));

    [GeneratedRegex("^(?:国家|中国|中央|全国|国务院|最高)|(?:部|委|委员会|局|署|办|办公室|交易所|交所|央行|证监会|银保监会|银监会|保监会)$")]
    private static partial Regex PublicBody();

    [GeneratedRegex(@"[\u4e00-\u9fffA-Za-z0-9·+.-]+")]
    private static partial Regex Words();
}
