using Graph.Model.Extraction;
using Graph.Model.Judgements;
using Graph.Model.Ontology;
using Graph.Model.Values;

namespace Graph.Writing.Tests.News;

/// <summary>
/// Articles and judgements over a vocabulary so small that they keep meeting: short forms that articles explain in
/// several ways, people of one name, the same sentence in several articles, claims that others deny.
/// </summary>
internal sealed class RandomNews(Random random)
{
    private static readonly string[] Houses =
        ["华岭集团", "华岭", "华岭控股", "华岭创投", "北辰科技", "北辰", "北京北辰科技有限公司", "工信部", "工业和信息化部", "远帆"];

    private static readonly string[] People = ["王伟", "李娜"];
    private static readonly string[] Dates = ["2020-01-01T08:00:00+08:00", "2020-01-01T00:00:00+00:00",
        "2021-06-30T08:00:00+08:00", "2022-03-05T09:30:00+08:00"];
    private static readonly string[] Articles = ["a1", "a2", "https://news.example/3", "a4", "a5",
        "https://news.example/6", "a7"];

    public string ArticleId() => Pick(Articles);

    public ArticleExtraction Article(string id)
    {
        var news = new NewsBuilder(id, random.Next(5) == 0 ? null : Pick(Dates), random.Next(8) == 0 ? "rules-2"
            : "rules-1");
        var seen = new HashSet<string>();
        for (var i = random.Next(1, 5); i > 0; i--)
            AddSentence(news, seen);
        foreach (var form in seen.Order(StringComparer.Ordinal).ToArray())
            if (seen.FirstOrDefault(fuller => fuller.Length > form.Length && fuller.Contains(form)) is { } full
                && random.Next(2) == 0)
                news.Same(form, full, $"prefix of {full}");
        return news.Build();
    }

    public Judgement Judgement() => random.Next(4) switch
    {
        0 => new Judgement.Same([Pick(Houses), Pick(Houses)]),
        1 => new Judgement.NotSame([Pick(Houses), Pick(Houses)]),
        2 => random.Next(3) == 0
            ? new Judgement.Split(Pick(People), [ArticleId()], "王伟（远帆）")
            : new Judgement.Split(Pick(Houses), [ArticleId(), ArticleId()], Pick([.. Houses, "北辰（上海）"])),
        _ => Reject(Pick(Houses), Pick(Houses)),
    };

    private static Judgement.Reject Reject(string investor, string company) =>
        new($"{investor}投资{company}。", "INVESTED_IN", investor, company);

    private void AddSentence(NewsBuilder news, HashSet<string> seen)
    {
        var (house, other) = (Pick(Houses), Pick(Houses));
        while (other == house)
            other = Pick(Houses);
        var kind = random.Next(9);
        if (kind < 7)
            seen.Add(house);
        if (kind is < 3 or 4)
            seen.Add(other);
        switch (kind)
        {
            case 0 or 1:
                news.Invests(house, other, Said(), random.Next(4) == 0 ? Pick(Enum.GetValues<ClaimStatus>())
                    : ClaimStatus.Completed);
                break;
            case 2:
                var (full, form) = house.Length > other.Length ? (house, other) : (other, house);
                if (full.Length > form.Length)
                    news.Explains(full, form);
                else
                    news.Sentence($"{house}与{other}合作。").Organization(house).Organization(other)
                        .Claim(Relations.PartnersWith, house, other);
                break;
            case 3:
                news.Holds(Pick(People), house, Pick(["董事长", "创始人"]));
                break;
            case 4:
                news.Sentence($"{house}介绍，其投资{other}。").Organization(house).Organization("其").Organization(other)
                    .Same("其", house, "pronoun").Claim(Relations.InvestedIn, "其", other, Said());
                break;
            case 5:
                news.Sentence($"{house}完成融资。").Organization(house)
                    .Claim(Relations.Raised, house, said: Said() with { Role = null });
                break;
            case 6:
                news.Sentence($"{house}推出星辰计划。").Organization(house).Mention(EntityType.Program, "星辰计划")
                    .Claim(Relations.Launched, house, "星辰计划", objectType: EntityType.Program,
                        confidence: Pick([0.6, 0.9]));
                break;
            default:
                var person = Pick(People);
                news.Sentence($"{person}出席。").Person(person);
                break;
        }
    }

    private Qualifiers Said() => new()
    {
        Round = RoundName.Parse(Pick(["A", "B", "战略", ""])),
        Date = PartialDate.Parse(Pick(["2019", "2019-06", "2020", ""])),
        Amount = random.Next(3) == 0 ? new AmountRange(10_000_000, Pick<decimal?>([null, 100_000_000]), "CNY") : null,
        AmountText = random.Next(2) == 0 ? "数千万元" : null,
        Role = Pick<InvestorRole?>([null, InvestorRole.Lead, InvestorRole.Follow]),
    };

    private T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];
}
