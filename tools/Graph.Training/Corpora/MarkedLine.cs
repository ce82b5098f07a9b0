using System.Text;
using Graph.Model.Ontology;

namespace Graph.Training.Corpora;

/// <summary>A line whose names are marked, <c>[org 青禾资本]领投</c>, without its marks.</summary>
/// <param name="Optional">Marked as <c>[?org …]</c>.</param>
internal sealed record MarkedLine(string Text, IReadOnlyList<NamedSpan> Names, IReadOnlyList<NamedSpan> Optional)
{
    public static MarkedLine Parse(string line)
    {
        var text = new StringBuilder();
        var names = new List<NamedSpan>();
        var optional = new List<NamedSpan>();
        for (var at = 0; at < line.Length;)
        {
            if (line[at] != '[')
            {
                text.Append(line[at++]);
                continue;
            }
            var space = line.IndexOf(' ', at);
            var close = line.IndexOf(']', at);
            if (space < 0 || close < space)
                throw new FormatException($"“{line[at..Math.Min(line.Length, at + 20)]}” is no marked name");
            var tag = line[(at + 1)..space];
            var name = line[(space + 1)..close];
            (tag[0] == '?' ? optional : names).Add(new NamedSpan(text.Length, text.Length + name.Length, (int)TypeOf(tag.TrimStart('?'))));
            text.Append(name);
            at = close + 1;
        }
        return new MarkedLine(text.ToString(), names, optional);
    }

    private static EntityType TypeOf(string tag) => tag switch
    {
        "org" => EntityType.Organization,
        "person" => EntityType.Person,
        "program" => EntityType.Program,
        "product" => EntityType.Product,
        "policy" => EntityType.Policy,
        "event" => EntityType.Event,
        "place" => EntityType.Place,
        _ => throw new FormatException($"“{tag}” is no type of names"),
    };
}
