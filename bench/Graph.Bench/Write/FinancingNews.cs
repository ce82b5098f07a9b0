using System.Collections.Immutable;
using System.Globalization;
using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Values;

namespace Graph.Bench.Write;

/// <summary>
/// Made-up financing news as an archive has it: ten sentences, four of which state the five claims; most companies are spoken of in a
/// few articles, some investors in many; one article in eight is a reprint of the one before.
/// </summary>
internal static class FinancingNews
{
    public const int ClaimsAnArticle = 5;

    private static readonly string[] Rounds = ["天使", "Pre-A", "A", "A+", "B", "C"];
    private static readonly DateTimeOffset Start = new(2015, 1, 1, 8, 0, 0, TimeSpan.FromHours(8));

    public static IEnumerable<ArticleExtraction> Take(int first, int count) => Enumerable.Range(first, count).Select(Article);

    private static ArticleExtraction Article(int number)
    {
        // What a reprint says, its original says.
        var random = new Random(number % 8 == 7 ? number - 1 : number);
        var (leader, follower) = (Name("资本", Skewed(random, 2000)), Name("创投", Skewed(random, 2000)));
        var company = Name("科技有限公司", random.Next(20_000 + (number / 2)));
        var (head, program) = ("顾" + Number(random.Next(30_000)), "星火计划" + Number(random.Next(500)));
        var round = Rounds[random.Next(Rounds.Length)];
        string[] sentences =
        [
            $"{leader}领投{company}{round}轮融资",
            $"记者获悉，{company}近日完成{round}轮融资，金额为数千万元，由{leader}领投，{follower}跟投。",
            $"本轮资金将用于研发、市场与团队，公司预计明年的订单会比今年多出一倍以上（编号{number}）。",
            $"{company}董事长{head}表示，公司的第三代产品已经在二十多个城市落地。",
            "行业的增长在过去三年里一直保持在两位数，竞争也越来越激烈。",
            $"{company}还入选了{program}，将获得为期两年的支持。",
            "分析人士认为，这个领域的头部效应会继续加强，估值却已经回到了比较合理的区间。",
            $"{leader}表示，看好团队的执行力，会长期陪伴企业成长。",
            "此前的一年里，同一赛道已经有十余家企业拿到了新的融资。",
            "公司计划在年内把团队扩大到三百人。",
        ];
        var starts = sentences.Aggregate(new List<int> { 0 }, (at, sentence) => [.. at, at[^1] + sentence.Length + 1]);
        var text = string.Join('\n', sentences);

        Mention Of(EntityType type, string form) => new(type, form,
        [
            .. from position in Enumerable.Range(0, sentences.Length)
               let at = sentences[position].IndexOf(form, StringComparison.Ordinal)
               where at >= 0
               select new Place(position, starts[position] + at, starts[position] + at + form.Length),
        ]);

        Claim Says(RelationType type, Mention subject, Mention @object, int sentence, Qualifiers said) =>
            new(type, subject, @object, sentence, ClaimStatus.Completed, 0.9, "bench", said);

        var (investor, second, invested) =
            (Of(EntityType.Organization, leader), Of(EntityType.Organization, follower), Of(EntityType.Organization, company));
        var (person, joined) = (Of(EntityType.Person, head), Of(EntityType.Program, program));
        var deal = new Qualifiers { Round = RoundName.Parse(round), AmountText = "数千万元", Amount = new AmountRange(10_000_000, 99_999_999, "CNY") };
        ImmutableArray<Claim> claims =
        [
            Says(Relations.InvestedIn, investor, invested, 0, deal with { Role = InvestorRole.Lead, Amount = null, AmountText = null }),
            Says(Relations.InvestedIn, investor, invested, 1, deal with { Role = InvestorRole.Lead }),
            Says(Relations.InvestedIn, second, invested, 1, deal with { Role = InvestorRole.Follow }),
            Says(Relations.HoldsPosition, person, invested, 3, new Qualifiers { Title = "董事长" }),
            Says(Relations.ParticipatesIn, invested, joined, 5, Qualifiers.None),
        ];
        var article = new Article
        {
            Id = $"https://news.example/{number}",
            Url = $"https://news.example/{number}",
            Title = sentences[0],
            Outlet = "样例财经",
            Published = Start.AddMinutes(number),
            Text = text,
            ContentHash = number.ToString("x64", CultureInfo.InvariantCulture),
            Sentences = [.. sentences.Select((sentence, i) => new Sentence(i, i, starts[i], starts[i] + sentence.Length, sentence))],
        };
        return new ArticleExtraction(article, "bench", [investor, second, invested, person, joined], [], [], claims);
    }

    // The lower a number, the more articles speak of it.
    private static int Skewed(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 3));

    private static string Name(string kind, int number) => $"云岭{Number(number)}{kind}";

    private static string Number(int number) => string.Concat(
        number.ToString(CultureInfo.InvariantCulture).Select(digit => "零一二三四五六七八九"[digit - '0']));
}
