using System.Collections.Immutable;
using System.Text.Json;
using Graph.Model.Ontology;
using Graph.Model.Text;

namespace Graph.Training.Corpora;

/// <summary>
/// A sentence of a public set in which pairs of houses are marked with what one does to the other: FinRE and FewFC, whose words for it are
/// put into those of the ontology. Both mark but some of what a sentence says.
/// </summary>
/// <param name="Deals">Who, to whom, in the set's own word.</param>
internal sealed record ShareDeals(string Text, ImmutableArray<(string Subject, string Object, string Word)> Deals, ShareDeals.Reading Meaning)
{
    /// <summary>The relations that are learned from these sets.</summary>
    public static readonly RelationType[] Types = [Relations.InvestedIn, Relations.Acquired, Relations.HoldsShare];

    /// <summary>What the set's words between two ends, and those the other way round, say of a claim; null: nothing.</summary>
    internal delegate bool? Reading(RelationType type, IReadOnlyCollection<string> words, IReadOnlyCollection<string> turned);

    /// <summary>Whether the sentence claims this between ends that go by these names, folded; null where the set does not tell.</summary>
    public bool? Judge(RelationType type, IReadOnlyCollection<string> subject, IReadOnlyCollection<string> target) => Meaning(
        type,
        [.. Deals.Where(deal => Meets(subject, deal.Subject) && Meets(target, deal.Object)).Select(deal => deal.Word)],
        [.. Deals.Where(deal => Meets(target, deal.Subject) && Meets(subject, deal.Object)).Select(deal => deal.Word)]);

    /// <summary>The training parts of both sets below a folder; nothing where none is given.</summary>
    public static IReadOnlyList<ShareDeals> Read(string folder) => folder == Sources.None ? [] :
    [
        .. FinRe(Path.Combine(folder, "finre/train.txt")),
        .. FewFc(Path.Combine(folder, "fewfc/train_base.json"), "投资"),
        .. FewFc(Path.Combine(folder, "fewfc/train_trans.json"), "收购"),
    ];

    // FinRE's names are often a part of the name in the sentence (首钢 for 首钢控股).
    private static bool Meets(IReadOnlyCollection<string> forms, string name) => forms.Any(form =>
        form == name || form.Contains(name, StringComparison.Ordinal) || (form.Length > 1 && name.Contains(form, StringComparison.Ordinal)));

    private static IEnumerable<ShareDeals> FinRe(string path) => File.ReadLines(path).Select(line => line.Split('\t')).Where(parts => parts.Length == 4)
        .GroupBy(parts => parts[3]).Select(lines => new ShareDeals(lines.Key, [.. lines.Select(Deal).Distinct()], ReadFinRe));

    // Every pair stands there in both orders, the second with 被.
    private static (string, string, string) Deal(string[] parts) => parts[2].StartsWith('被')
        ? (NameForm.Fold(parts[1]), NameForm.Fold(parts[0]), parts[2][1..])
        : (NameForm.Fold(parts[0]), NameForm.Fold(parts[1]), parts[2]);

    private static bool? ReadFinRe(RelationType type, IReadOnlyCollection<string> words, IReadOnlyCollection<string> turned)
    {
        if (words.Any(word => TypeOf(word) == type))
            return true;
        if (turned.Any(word => TypeOf(word) is not null))
            return false;
        // Who sells shares does not buy them.
        if (type != Relations.HoldsShare && words.Contains("减持") && !words.Any(word => TypeOf(word) is not null))
            return false;
        return words.Count + turned.Count == 0 || words.Any(word => TypeOf(word) is not null) || words.Concat(turned).Any(IsAkin) ? null : false;
    }

    private static RelationType? TypeOf(string word) => word switch
    {
        "注资" or "入股" or "增持" => Relations.InvestedIn,
        "持股" => Relations.HoldsShare,
        "收购" or "拟收购" => Relations.Acquired,
        _ => null,
    };

    // What may or may not go with a share in the other.
    private static bool IsAkin(string word) =>
        word is "买资" or "减持" or "拥有" or "重组" or "合并" or "借壳" or "转让" or "交易" or "成立" or "合资" or "发行";

    private static IEnumerable<ShareDeals> FewFc(string path, string kind)
    {
        foreach (var line in File.ReadLines(path))
        {
            var json = JsonDocument.Parse(line).RootElement;
            var text = json.GetProperty("content").GetString()!;
            var events = json.GetProperty("events").EnumerateArray().Where(one => one.GetProperty("type").GetString() == kind)
                .Select(one => (Subjects: Words(one, "sub"), Objects: Words(one, "obj"))).ToList();
            // Of an event with one end nothing is known of the other.
            if (events.Any(one => one.Subjects.IsEmpty || one.Objects.IsEmpty))
                continue;
            var means = kind == "收购" || text.Contains("收购") || text.Contains("并购") || text.Contains("购买") ? Relations.Acquired : Relations.InvestedIn;
            yield return new ShareDeals(text, [.. events.SelectMany(one => one.Subjects.SelectMany(_ => one.Objects, (subject, target) => (subject, target, kind))).Distinct()],
                (type, words, turned) =>
                    type == Relations.HoldsShare || (events.Count == 0 && type == (kind == "收购" ? Relations.InvestedIn : Relations.Acquired)) ? null
                    : words.Count > 0 ? type == means ? true : null
                    : false);
        }
    }

    private static ImmutableArray<string> Words(JsonElement one, string role) =>
    [
        .. one.GetProperty("mentions").EnumerateArray().Where(mention => mention.GetProperty("role").GetString()!.Split('-')[0] == role)
            .Select(mention => NameForm.Fold(mention.GetProperty("word").GetString()!)).Distinct(),
    ];
}
