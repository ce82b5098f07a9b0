using Graph.Extraction.Mentions.Rules;
using Graph.Extraction.Mentions.Tagging;
using Graph.Model.Ontology;

namespace Graph.Extraction.Tests;

public class ListedNamesTests
{
    [Fact]
    public void An_item_is_proposed_to_be_what_its_brothers_are()
    {
        const string text = "它投了麦浪盒、云脊、花点时间和青岭等项目。";
        var (rule, span) = Assert.Single(
            ListedNames.Find(text, Spans(text, EntityType.Organization, "麦浪盒", "云脊", "青岭")), found => text[found.Span.Start..found.Span.End] == "花点时间");
        Assert.Equal(("listed beside 3", EntityType.Organization), (rule, span.Type));
    }

    [Fact]
    public void A_single_brother_says_nothing()
    {
        const string text = "麦浪盒、云脊、花点时间都来了。";
        Assert.Empty(ListedNames.Find(text, Spans(text, EntityType.Organization, "麦浪盒")));
    }

    private static List<TaggedSpan> Spans(string text, EntityType type, params string[] names) =>
        [.. names.Select(name => new TaggedSpan(text.IndexOf(name, StringComparison.Ordinal), text.IndexOf(name, StringComparison.Ordinal) + name.Length, (byte)type))];
}
