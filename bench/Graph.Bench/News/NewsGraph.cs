using System.Globalization;

namespace Graph.Bench.News;

/// <summary>
/// A made-up graph with the shape of investment news: few investors in very many deals and many in few, companies that raise round
/// after round, facts that one article states and some that ten repeat, groups with subsidiaries, people with positions. The labels, types and
/// properties are those that the saved queries read; the same seed gives the same graph.
/// </summary>
internal sealed class NewsGraph
{
    private static readonly string[] Scale = ["Angel", "Pre-A", "A", "A+", "B", "B+", "C", "D", "E", "Pre-IPO"];
    private static readonly DateTimeOffset Start = new(2015, 1, 1, 8, 0, 0, TimeSpan.FromHours(8));
    private static readonly TimeSpan Years = TimeSpan.FromDays(3650);

    private readonly Random random;
    private readonly int relationships;
    private readonly RowStore rows = new();
    private readonly List<Event> events = [];
    private readonly Dictionary<string, Fact> facts = [];
    private int articles;
    private int claims;

    private NewsGraph(int relationships, int seed) => (this.relationships, random) = (relationships, new Random(seed));

    /// <summary>How many organizations invest; the first are the big ones.</summary>
    private int Investors => Math.Max(20, relationships / 400);

    private int Companies => Math.Max(100, relationships / 60);

    /// <param name="relationships">About how many relationships; a few more come with the last article.</param>
    /// <param name="seed">What the dice start from.</param>
    public static RowStore Make(int relationships, int seed = 20_26)
    {
        var graph = new NewsGraph(relationships, seed);
        graph.Build();
        return graph.rows;
    }

    private void Build()
    {
        while (rows.RelationshipCount + facts.Count < relationships)
            AddArticle();
        foreach (var fact in facts.Values)
            AddFact(fact);
    }

    private void AddArticle()
    {
        var number = articles++;
        var id = $"https://news.example/{number.ToString(CultureInfo.InvariantCulture)}";
        // Articles come in the order of their days, one about every so often.
        var published = Start + (Years * Math.Min(1, (double)(rows.RelationshipCount + facts.Count) / relationships));
        var told = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => NextEvent()).ToList();
        var sentences = told.Select(one => $"第{number}篇报道：{one.Text}，各方未披露更多细节。").ToList();
        rows.Node("Article", new()
        {
            ["id"] = id,
            ["title"] = sentences[0],
            ["url"] = id,
            ["outlet"] = $"财经{Skewed(40)}",
            ["published"] = published,
            ["ingested"] = published.AddDays(1),
            ["text"] = string.Concat(Enumerable.Repeat(string.Concat(sentences), 3)),
        });
        for (var position = 0; position < told.Count; position++)
        {
            var sentence = $"{id}#{position}";
            rows.Node("Sentence", new() { ["id"] = sentence, ["position"] = position, ["text"] = sentences[position] });
            rows.Relationship("IN", "Sentence", sentence, "Article", id);
            Tell(told[position], sentence, published);
        }
        foreach (var mentioned in told.SelectMany(one => one.Entities).Distinct())
            rows.Relationship("MENTIONS", "Article", id, "Entity", mentioned, new() { ["count"] = 1 });
    }

    private void Tell(Event told, string sentence, DateTimeOffset published)
    {
        var claim = (claims++).ToString("x16", CultureInfo.InvariantCulture);
        var denies = random.Next(100) == 0;
        rows.Node("Claim", new()
        {
            ["id"] = claim, ["type"] = told.Facts[0].Type, ["status"] = denies ? "denied" : "completed", ["confidence"] = 0.9, ["rule"] = "bench",
        });
        rows.Relationship("STATED_IN", "Claim", claim, "Sentence", sentence);
        foreach (var named in told.Facts)
        {
            if (!facts.TryGetValue(named.Id, out var fact))
            {
                fact = named;
                facts[fact.Id] = fact;
                fact.FirstStated = published;
            }
            fact.LastStated = published;
            fact.Support += denies ? 0 : 1;
            fact.Disputed |= denies;
            rows.Relationship(
                denies ? "DISPUTES" : "SUPPORTS", "Claim", claim, "Fact", fact.Id, denies ? [] : new() { ["witness"] = true });
        }
    }

    /// <summary>Every third is told again, an early one more often than a late one.</summary>
    private Event NextEvent()
    {
        if (events.Count > 10 && random.Next(3) == 0)
            return events[Skewed(events.Count)];
        var next = random.Next(100) switch
        {
            < 60 => Funding(),
            < 68 => Position(),
            < 75 => Single("SUBSIDIARY_OF", Subsidiary(), Investor(Skewed(Investors)), []),
            < 79 => Single("ACQUIRED", Investor(Skewed(Investors)), Company(random.Next(Companies)), new() { ["date"] = Day() }),
            < 83 => Single("PARTICIPATES_IN", Company(random.Next(Companies)), Thing("Program", "创新计划", 100), new() { ["date"] = Day() }),
            < 87 => Single("CERTIFIED_AS", Company(random.Next(Companies)), Thing("Program", "高新认定", 100), new() { ["level"] = "国家级" }),
            < 90 => Single("LAUNCHED", Investor(Skewed(Investors)), Thing("Event", "创业大赛", 50), new() { ["date"] = Day() }),
            < 93 => Single("PARTNERS_WITH", Company(random.Next(Companies)), Investor(Skewed(Investors)), new() { ["what"] = "战略合作" }),
            < 95 => Single("SUPPLIES", Company(random.Next(Companies)), Company(random.Next(Companies)), new() { ["what"] = "零部件" }),
            < 97 => Single("LOCATED_IN", Company(random.Next(Companies)), Thing("Place", "城市", 3000), []),
            < 98 => Single("HOLDS_SHARE", Investor(Skewed(Investors)), Company(random.Next(Companies)), new() { ["share"] = "12%" }),
            _ => Single("FOUNDED", Person(), Company(random.Next(Companies)), new() { ["date"] = Day() }),
        };
        events.Add(next);
        return next;
    }

    /// <summary>One to three investors in a round of a company; every tenth is told of without its name.</summary>
    private Event Funding()
    {
        var company = Company(random.Next(Companies));
        var order = random.Next(10) == 0 ? -1 : Skewed(Scale.Length);
        var (round, date) = (order < 0 ? null : Scale[order], Day());
        var roundId = $"{company}|{round ?? date}";
        if (rows.IsNew("FundingRound", roundId))
            rows.Node("FundingRound", new()
            {
                ["id"] = roundId, ["round"] = round, ["order"] = order < 0 ? 1000.0 : order, ["date"] = date, ["amountText"] = "数千万元",
            });
        var told = new List<Fact>();
        var investors = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Investor(Skewed(Investors))).Distinct().ToList();
        foreach (var investor in investors)
        {
            told.Add(new("INVESTED_IN", "Entity", investor, "Entity", company, round, new()
            {
                ["round"] = round, ["date"] = date, ["role"] = told.Count == 0 ? "lead" : "follow", ["amountText"] = "数千万元",
            }));
            told.Add(new("BACKED", "Entity", investor, "FundingRound", roundId, round, new() { ["round"] = round, ["role"] = told.Count == 1 ? "lead" : null }));
        }
        told.Add(new("RAISED", "Entity", company, "FundingRound", roundId, round, new() { ["round"] = round, ["date"] = date }));
        return new($"{string.Join('、', investors.Select(Name))}投资了{Name(company)}的{round ?? "新一"}轮融资", told, [.. investors, company]);
    }

    private Event Position() => Single("HOLDS_POSITION", Person(), random.Next(2) == 0 ? Investor(Skewed(Investors)) : Company(random.Next(Companies)),
        new() { ["title"] = $"职务{random.Next(20)}", ["former"] = random.Next(4) == 0 ? true : null });

    private static Event Single(string type, string from, string to, Dictionary<string, object?> properties) => new(
        $"{Name(from)}与{Name(to)}：{type}",
        [new(type, "Entity", from, "Entity", to, properties.GetValueOrDefault("title") as string, properties)], [from, to]);

    /// <summary>An organization that belongs to an investor: a company, or an investor smaller than that.</summary>
    private string Subsidiary() => random.Next(4) == 0
        ? Investor(Investors / 2 + random.Next(Investors / 2))
        : Company(random.Next(Companies));

    private string Investor(int rank) => Entity("Organization", "organization", $"{Place(rank)}创投{rank}", "investor");

    private string Company(int number) => Entity("Organization", "organization", $"{Place(number)}科技{number}", "company");

    private string Person() => Entity("Person", "person", $"顾{Place(random.Next(relationships))}{random.Next(Companies)}", null);

    private string Thing(string label, string word, int share)
    {
        var number = Skewed(Math.Max(3, relationships / share / 100));
        return Entity(label, label.ToLowerInvariant(), $"{word}{number}", null);
    }

    private string Entity(string label, string type, string name, string? kind)
    {
        var id = $"{type}:{name}";
        if (!rows.IsNew("Entity", id))
            return id;
        rows.Node("Entity", new() { ["id"] = id, ["name"] = name, ["kind"] = kind, ["articles"] = 1, ["root"] = id }, label);
        rows.Node("Name", new() { ["id"] = id, ["type"] = type, ["form"] = name });
        rows.Relationship("DENOTES", "Name", id, "Entity", id, new() { ["articles"] = 1 });
        return id;
    }

    private void AddFact(Fact fact)
    {
        rows.Node("Fact", new()
        {
            ["id"] = fact.Id, ["type"] = fact.Type, ["subject"] = fact.From, ["object"] = fact.To, ["discriminator"] = fact.Discriminator,
            ["pair"] = $"{fact.Type}|{fact.From}|{fact.To}", ["support"] = fact.Support, ["round"] = fact.Properties.GetValueOrDefault("round"),
            ["confidence"] = 0.9, ["firstStated"] = fact.FirstStated, ["lastStated"] = fact.LastStated,
            ["disputed"] = fact.Disputed ? true : null,
            ["contradictions"] = random.Next(20) == 0 ? new object[] { "date=2018 (1)" } : null,
        });
        rows.Relationship(fact.Type, fact.FromLabel, fact.From, fact.ToLabel, fact.To, new(fact.Properties)
        {
            ["fact"] = fact.Id, ["support"] = fact.Support,
        });
    }

    private string Day() => (Start + (Years * random.NextDouble())).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number below <paramref name="count"/>, small ones far more often: the density falls with its power -2/3.</summary>
    private int Skewed(int count) => (int)(count * Math.Pow(random.NextDouble(), 3));

    private static string Place(int number) => "青岭云川松江海平石林长风北原南溪"[(number % 8 * 2)..(number % 8 * 2 + 2)];

    private static string Name(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private sealed record Event(string Text, List<Fact> Facts, List<string> Entities);

    private sealed record Fact(
        string Type, string FromLabel, string From, string ToLabel, string To, string? Discriminator, Dictionary<string, object?> Properties)
    {
        public string Id { get; } = $"{Type}|{From}|{To}|{Discriminator}";

        public int Support { get; set; }

        public bool Disputed { get; set; }

        public DateTimeOffset FirstStated { get; set; }

        public DateTimeOffset LastStated { get; set; }
    }
}
