using Graph.Cypher;
using Graph.Storage;

namespace Graph.Querying.Tests;

/// <summary>
/// A small graph, laid out by hand as <c>docs/graph.md</c> says: two funds of one group, the companies they invested in, their people,
/// and what five articles say of them.
/// </summary>
internal static class SampleGraph
{
    private static readonly (string Id, string Outlet, string Published)[] Articles =
    [
        ("a1", "晨光财经", "2018-01-10T09:00:00+08:00"), ("a2", "晨光财经", "2018-03-02T09:00:00+08:00"),
        ("a3", "北岸日报", "2018-06-30T20:30:00+08:00"), ("a4", "北岸日报", "2019-02-01T09:00:00+08:00"),
        ("a5", "北岸日报", "2019-05-01T09:00:00+08:00"),
    ];

    private static readonly (string Id, string Label, string Name)[] Entities =
    [
        ("organization:远山集团", "Organization", "远山集团"), ("organization:远山创投", "Organization", "远山创投"),
        ("organization:远山种子", "Organization", "远山种子"), ("organization:白石资本", "Organization", "白石资本"), ("organization:白石", "Organization", "白石"),
        ("organization:青禾智能", "Organization", "青禾智能"), ("organization:云栈科技", "Organization", "云栈科技"),
        ("organization:微岚", "Organization", "微岚"), ("person:林舟@远山创投", "Person", "林舟"), ("person:林舟@青禾智能", "Person", "林舟"),
        ("program:百舸计划", "Program", "百舸计划"), ("program:高新技术企业", "Program", "高新技术企业"), ("place:临江", "Place", "临江"),
    ];

    // Names that denote something else than the entity that bears them.
    private static readonly (string Id, string Form, string[] Denotes, string[] UsedFor)[] Names =
    [
        ("organization:远山", "远山", [], ["organization:远山集团", "organization:远山创投"]),
        ("organization:北京青禾智能科技有限公司", "北京青禾智能科技有限公司", ["organization:青禾智能"], []),
        ("person:林舟", "林舟", ["person:林舟@远山创投", "person:林舟@青禾智能"], []),
        ("organization:白石", "白石", ["organization:白石"], ["organization:白石资本"]), ("organization:不知所指", "不知所指", [], []),
    ];

    private static readonly Told[] Facts =
    [
        new("INVESTED_IN", "organization:远山创投", "organization:青禾智能", "A", ["a1", "a2"], ("round", "A"), ("role", "lead"), ("amountText", "数千万元")),
        new("INVESTED_IN", "organization:远山创投", "organization:青禾智能", "B", ["a3"], ("round", "B"), ("date", "2018-06")),
        new("INVESTED_IN", "organization:远山创投", "organization:青禾智能", "", ["a4"]),
        new("INVESTED_IN", "organization:远山创投", "organization:微岚", "", ["a4"]),
        new("INVESTED_IN", "organization:远山创投", "organization:云栈科技", "Pre-A", ["a2"], ("round", "Pre-A"), ("role", "exclusive")),
        new("INVESTED_IN", "organization:白石资本", "organization:青禾智能", "B", ["a3"], ("round", "B")),
        new("INVESTED_IN", "organization:白石资本", "organization:云栈科技", "A", ["a4"], ("round", "A")),
        new("INVESTED_IN", "organization:远山种子", "organization:微岚", "Angel", ["a1"], ("round", "Angel")),
        new("RAISED", "organization:青禾智能", "organization:青禾智能|A", "A", ["a1", "a2"], ("round", "A"), ("amountText", "数千万元")),
        new("RAISED", "organization:青禾智能", "organization:青禾智能|B", "B", ["a3"], ("round", "B"), ("date", "2018-06")),
        new("RAISED", "organization:青禾智能", "organization:青禾智能|", "", ["a4"]),
        new("RAISED", "organization:云栈科技", "organization:云栈科技|Pre-A", "Pre-A", ["a2"], ("round", "Pre-A")),
        new("RAISED", "organization:云栈科技", "organization:云栈科技|A", "A", ["a4"], ("round", "A")),
        new("RAISED", "organization:微岚", "organization:微岚|Angel", "Angel", ["a1"], ("round", "Angel")),
        new("BACKED", "organization:远山创投", "organization:青禾智能|A", "A", ["a1", "a2"], ("round", "A"), ("role", "lead")),
        new("BACKED", "organization:远山创投", "organization:青禾智能|B", "B", ["a3"], ("round", "B")),
        new("BACKED", "organization:远山创投", "organization:青禾智能|", "", ["a4"]),
        new("BACKED", "organization:白石资本", "organization:青禾智能|", "", ["a4"]),
        new("BACKED", "organization:白石资本", "organization:青禾智能|B", "B", ["a3"], ("round", "B")),
        new("BACKED", "organization:远山创投", "organization:云栈科技|Pre-A", "Pre-A", ["a2"], ("round", "Pre-A"), ("role", "exclusive")),
        new("BACKED", "organization:白石资本", "organization:云栈科技|A", "A", ["a4"], ("round", "A")),
        new("BACKED", "organization:远山种子", "organization:微岚|Angel", "Angel", ["a1"], ("round", "Angel")),
        new("SUBSIDIARY_OF", "organization:远山创投", "organization:远山集团", "", ["a1"]),
        new("SUBSIDIARY_OF", "organization:远山种子", "organization:远山创投", "", ["a2"]),
        new("HOLDS_POSITION", "person:林舟@远山创投", "organization:远山创投", "合伙人", ["a1", "a3"], ("title", "合伙人")),
        new("HOLDS_POSITION", "person:林舟@青禾智能", "organization:青禾智能", "CEO", ["a2"], ("title", "CEO"), ("former", true), ("to", "2018")),
        new("FOUNDED", "person:林舟@青禾智能", "organization:青禾智能", "", ["a2"], ("date", "2015")),
        new("PARTICIPATES_IN", "organization:青禾智能", "program:百舸计划", "", ["a3"], ("date", "2018")),
        new("CERTIFIED_AS", "organization:青禾智能", "program:高新技术企业", "", ["a4"], ("level", "国家级")),
        new("LOCATED_IN", "organization:青禾智能", "place:临江", "", ["a1"]),
        new("LOCATED_IN", "organization:微岚", "place:临江", "", ["a1"]),
    ];

    private static readonly Dictionary<string, double> Orders = new() { ["Angel"] = 2, ["Pre-A"] = 6, ["A"] = 10, ["B"] = 20 };

    /// <summary>The fact that article a5 denies and on whose date the articles differ.</summary>
    public const string DisputedFact = "INVESTED_IN|organization:远山创投|organization:青禾智能|B";

    public static Task<int> CreateAsync(ICypherSession session) => session.ExecuteAsync(AccessMode.Write, async (transaction, cancellation) =>
    {
        await RunAsync("UNWIND $rows AS row CREATE (a:Article) SET a = row",
            from a in Articles
            let published = DateTimeOffset.Parse(a.Published)
            select Row(("id", a.Id), ("title", "标题 " + a.Id), ("url", "https://news.example/" + a.Id), ("outlet", a.Outlet),
                ("published", published), ("ingested", published.AddDays(1))));
        foreach (var label in Entities.Select(entity => entity.Label).Distinct())
            await RunAsync($"UNWIND $rows AS row CREATE (e:Entity:{label}) SET e = row",
                from e in Entities
                where e.Label == label
                select Row(("id", e.Id), ("name", e.Name), ("aliases", new[] { e.Name }), ("articles", 1L)));
        await RunAsync("UNWIND $rows AS row CREATE (n:Name {id: row.id, form: row.form, type: row.type, articles: row.articles})",
            from n in Names.Concat(OwnNames())
            select Row(("id", n.Id), ("form", n.Form), ("type", n.Id[..n.Id.IndexOf(':')]), ("articles", 1L)));
        await RunAsync("UNWIND $rows AS row MATCH (n:Name {id: row.name}) MATCH (e:Entity {id: row.entity}) CREATE (n)-[:DENOTES]->(e)",
            from n in Names.Concat(OwnNames()) from entity in n.Denotes select Row(("name", n.Id), ("entity", entity)));
        await RunAsync("UNWIND $rows AS row MATCH (n:Name {id: row.name}) MATCH (m:Name {id: row.other}) CREATE (n)-[:USED_FOR {explained: 0, inferred: 1}]->(m)",
            from n in Names from other in n.UsedFor select Row(("name", n.Id), ("other", other)));
        await RunAsync("UNWIND $rows AS row CREATE (f:FundingRound) SET f = row",
            from f in Facts where f.Type == "RAISED"
            select Row([("id", f.Object), ("order", Orders.TryGetValue(f.Discriminator, out var order) ? order : null), .. f.Qualifiers]));
        await RunAsync("UNWIND $rows AS row CREATE (f:Fact) SET f = row", Facts.Select(f => Row(
        [
            ("id", f.Id), ("type", f.Type), ("subject", f.Subject), ("object", f.Object), ("discriminator", f.Discriminator == "" ? null : f.Discriminator),
            ("support", (long)f.Articles.Length), ("firstStated", PublishedOf(f.Articles[0])), ("lastStated", PublishedOf(f.Articles[^1])),
            ("disputed", f.Id == DisputedFact), ("contradictions", f.Id == DisputedFact ? ["date=2018-05 (1)"] : Array.Empty<string>()),
            .. f.Qualifiers,
        ])));
        foreach (var type in Facts.Select(fact => fact.Type).Distinct())
            await RunAsync($$"""
                UNWIND $rows AS row
                MATCH (s:Entity {id: row.subject})
                MATCH (o:{{(type is "RAISED" or "BACKED" ? "FundingRound" : "Entity")}} {id: row.object})
                CREATE (s)-[r:{{type}}]->(o) SET r = row.properties
                """,
                from f in Facts
                where f.Type == type
                select Row(("subject", f.Subject), ("object", f.Object),
                    ("properties", Row([("fact", f.Id), ("support", (long)f.Articles.Length), .. f.Qualifiers]))));
        await RunAsync("""
            UNWIND $rows AS row
            MATCH (a:Article {id: row.article})
            MATCH (f:Fact {id: row.fact})
            MERGE (s:Sentence {id: row.sentence}) ON CREATE SET s.position = row.position, s.text = row.text
            MERGE (s)-[:IN]->(a)
            CREATE (c:Claim {id: row.claim, status: 'completed', rule: 'r', confidence: 0.9})-[:STATED_IN]->(s)
            CREATE (c)-[:SUPPORTS {witness: true}]->(f)
            """,
            from f in Facts.Index()
            from article in f.Item.Articles
            select Row(("article", article), ("fact", f.Item.Id), ("sentence", $"{article}#{f.Index}"), ("position", (long)f.Index),
                ("text", $"{article} 说：{f.Item.Id}。"), ("claim", $"{article}#{f.Index}!")));
        await RunAsync("""
            UNWIND $rows AS row
            MATCH (a:Article {id: 'a5'})
            MATCH (f:Fact {id: row.fact})
            CREATE (c:Claim {id: 'denial', status: 'denied', rule: 'r', confidence: 0.8})-[:STATED_IN]->(:Sentence {id: 'a5#0', position: 0, text: '青禾智能否认。'})-[:IN]->(a)
            CREATE (c)-[:DISPUTES]->(f)
            """, [Row(("fact", DisputedFact))]);
        return 0;

        async Task RunAsync(string statement, IEnumerable<Dictionary<string, object?>> rows) =>
            await transaction.RunAsync(statement, Row(("rows", rows.ToList())), cancellation);
    });

    /// <summary>The keys that the graph has, without which no query starts from an index.</summary>
    public static async Task CreateKeysAsync(ICypherSession session)
    {
        foreach (var label in new[] { "Article", "Sentence", "Claim", "Name", "Entity", "Fact", "FundingRound" })
            await SchemaAsync($"CREATE CONSTRAINT {label.ToLowerInvariant()}_id FOR (n:{label}) REQUIRE n.id IS UNIQUE");
        await SchemaAsync("CREATE INDEX article_published FOR (n:Article) ON (n.published)");
        await SchemaAsync("CREATE INDEX article_ingested FOR (n:Article) ON (n.ingested)");

        Task<int> SchemaAsync(string statement) => session.ExecuteAsync(AccessMode.Write, async (transaction, cancellation) =>
        {
            await transaction.RunAsync(statement, cancellation: cancellation);
            return 0;
        });
    }

    private static IEnumerable<(string Id, string Form, string[] Denotes, string[] UsedFor)> OwnNames() =>
        from e in Entities
        where e.Label != "Person" && Names.All(n => n.Id != e.Id)
        select (e.Id, e.Name, new[] { e.Id }, Array.Empty<string>());

    private static DateTimeOffset PublishedOf(string article) => DateTimeOffset.Parse(Articles.Single(a => a.Id == article).Published);

    private static Dictionary<string, object?> Row(params IEnumerable<(string Key, object? Value)> properties) =>
        properties.Where(property => property.Value is not null).ToDictionary(property => property.Key, property => property.Value);

    private sealed record Told(
        string Type, string Subject, string Object, string Discriminator, string[] Articles, params (string, object?)[] Qualifiers)
    {
        public string Id => $"{Type}|{Subject}|{Object}|{Discriminator}";
    }
}
