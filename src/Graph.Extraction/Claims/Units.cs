using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Graph.Extraction.Claims.Masking;
using Graph.Model.Extraction;
using Graph.Model.Ontology;

namespace Graph.Extraction.Claims;

/// <summary>
/// A unit that bears the name of its house before its own (南港银行临江分行), where the article names the house by itself too.
/// </summary>
internal static partial class Units
{
    private const string Rule = "subsidiary.unit-by-name";
    private const double Confidence = 0.9;

    public static IEnumerable<Claim> In(ImmutableArray<MaskedSentence> sentences)
    {
        var houses = new Dictionary<string, Mention>();
        var units = new List<(string Form, Mention Unit, int Sentence)>();
        foreach (var sentence in sentences)
            foreach (var span in sentence.Source.Mentions.Where(span => span.Type == EntityType.Organization && !span.IsPronoun))
            {
                var form = sentence.Source.Folded[span.Start..span.End];
                if (!houses.TryAdd(form, span.Referent))
                    continue;
                if (Unit().IsMatch(form))
                    units.Add((form, span.Referent, sentence.Position));
            }

        var told = new HashSet<(Mention, Mention)>();
        foreach (var (form, unit, sentence) in units)
            if (HouseOf(form, houses) is { } house && !ReferenceEquals(house, unit) && told.Add((unit, house)))
                yield return new Claim(Relations.SubsidiaryOf, unit, house, sentence, ClaimStatus.Completed, Confidence,
                    Rule, Qualifiers.None);
    }

    // The longest house whose name the unit's begins with.
    private static Mention? HouseOf(string unit, Dictionary<string, Mention> houses)
    {
        for (var length = unit.Length - 2; length >= 2; length--)
            if (houses.TryGetValue(unit[..length].TrimEnd(), out var house) && !"市省区县国".Contains(unit[length - 1]))
                return house;
        return null;
    }

    [GeneratedRegex("(?:分行|支行|分公司|分院|分所|分校|分部|总部|事业部|事业群|业务部|研究院|研究所|研究中心|研发中心|实验室|学院|中心|办事处|课题组|团队|子公司)$")]
    private static partial Regex Unit();
}
