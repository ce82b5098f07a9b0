using Graph.Extraction.Analysis;
using Graph.Extraction.Lexicons;
using Graph.Model.Ontology;

namespace Graph.Extraction.Mentions.Rules;

/// <summary>Proposes the houses that readers are taken to know (<c>Lexicons/well-known-houses.yaml</c>), the longest at each place.</summary>
internal sealed class WellKnownHouses(WordClasses classes)
{
    public const string Id = "well-known-house";

    private readonly bool[] _isHouse = [.. classes.Names.Select(name => name.StartsWith("well-known-houses/", StringComparison.Ordinal))];

    public IEnumerable<EntitySpan> Find(string text)
    {
        var matches = new List<ClassMatch>();
        classes.Match(text, matches);
        var end = 0;
        foreach (var place in matches.Where(match => _isHouse[match.Class]).GroupBy(match => match.Start))
        {
            var longest = place.Max(match => match.End);
            if (longest <= end)
                continue; // 阿里 in 阿里云
            end = longest;
            yield return new EntitySpan(place.Key, end, EntityType.Organization);
        }
    }
}
