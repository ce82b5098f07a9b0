using Graph.Model.Ontology;
using Graph.Resolution;
using Graph.Resolution.Change;
using Graph.Resolution.Entities;
using Graph.Resolution.Facts;
using Graph.Resolution.Judging;
using Graph.Resolution.Names;
using Graph.Resolution.Said;
using Graph.Storage;
using Graph.Writing.Judgements;

namespace Graph.Writing.Loading;

/// <summary>Reads the parts of the graph that a change touches, inside its transaction.</summary>
/// <param name="takes">Whether names are taken for the transaction; not where nothing is to be written.</param>
internal sealed class GraphLoader(ICypherTransaction transaction, CancellationToken cancellation, bool takes = true)
{
    /// <summary>What taking names and articles created.</summary>
    public Counters Locked { get; private set; } = new();

    public async Task LockArticlesAsync(IEnumerable<string> ids) =>
        Locked = Locked.Plus(await LockAsync("lock-articles", ids));

    /// <summary>All that people have judged.</summary>
    public async Task<JudgementSet> JudgementsAsync()
    {
        var judgements = new List<SourcedJudgement>();
        await foreach (var row in transaction.QueryAsync("load-judgements", null, cancellation))
        {
            var judgement = row.Map("properties");
            judgements.Add(new SourcedJudgement(
                judgement.Text("source"), JudgementJson.Read(judgement.Text("kind"), judgement.Text("json"))));
        }
        return new JudgementSet(judgements);
    }

    /// <summary>Articles with all their own nodes, by id.</summary>
    /// <param name="whole">With texts and sentences.</param>
    public async Task<IReadOnlyDictionary<string, ArticleRecord>> ArticlesAsync(IReadOnlyCollection<string> ids,
        bool whole)
    {
        var articles = new Dictionary<string, ArticleRecord>();
        // Those that have a word of their own: one merely taken for this transaction has none.
        var said = new List<string>();
        if (whole)
            await foreach (var row in Query("load-articles", ids))
            {
                articles[row.Text("id")] = Article(row.Map("properties"));
                if (row.Map("properties").Count > 1)
                    said.Add(row.Text("id"));
            }
        else
            await foreach (var row in Query("load-article-heads", ids))
            {
                articles[row.Text("id")] = ArticleRecord.Bare(row.Text("id")) with { Url = row.TextOrNull("url"),
                    Published = row.Moment("published") };
                said.Add(row.Text("id"));
            }

        var sentences = whole ? await GroupAsync("load-sentences", said, Sentence) : [];
        var mentions = await GroupAsync("load-mentions", said, Mention);
        var explanations = await GroupAsync("load-explanations", said, Explanation);
        var claims = await GroupAsync("load-claims", said,
            row => ClaimReader.Read(row.Map("properties"), row.Text("subject"), row.TextOrNull("object"),
                row.Number("sentence")));
        foreach (var (id, article) in articles.ToArray())
            articles[id] = article with
            {
                Sentences = [.. Of(sentences, id)],
                Mentions = [.. Of(mentions, id)],
                Explanations = [.. Of(explanations, id)],
                Claims = [.. Of(claims, id)],
            };
        return articles;
    }

    /// <summary>Articles with their sentences and nothing else.</summary>
    public async Task<IReadOnlyDictionary<string, ArticleRecord>> TextsAsync(IReadOnlyCollection<string> ids)
    {
        var articles = new Dictionary<string, ArticleRecord>();
        await foreach (var row in Query("load-articles", ids))
            articles[row.Text("id")] = Article(row.Map("properties"));
        var sentences = await GroupAsync("load-sentences", ids, Sentence);
        foreach (var (id, article) in articles.ToArray())
            articles[id] = article with { Sentences = [.. Of(sentences, id)] };
        return articles;
    }

    /// <summary>
    /// Takes names for this transaction and reads them; one that did not exist is without properties.
    /// </summary>
    public async Task<IReadOnlyList<Stored<NameState>>> NamesAsync(IReadOnlyCollection<string> ids)
    {
        if (takes)
            Locked = Locked.Plus(await LockAsync("lock-names", ids));
        var names = new List<Stored<NameState>>();
        await foreach (var row in Query("load-names", ids))
        {
            var properties = row.Map("properties");
            var state = new NameState(row.Text("id"))
            {
                Forms = TallyOf(properties, "forms", "formArticles"),
                Houses = TallyOf(properties, "houses", "houseArticles"),
                Articles = properties.Number("articles"),
                IsAmbiguous = properties.Flag("ambiguous"),
                Pointer = row.TextOrNull("target") is { } target ? new Pointer(target, row.Text("reason")) : null,
            };
            names.Add(new Stored<NameState>(state, new NodeRow(NameState.Label, state.Id, "", properties.All())));
        }
        return names;
    }

    /// <summary>One page of the nodes of a label as they stand, in order of key; empty behind the last.</summary>
    public async Task<IReadOnlyList<NodeRow>> PageAsync(string label, string after)
    {
        var nodes = new List<NodeRow>();
        await foreach (var row in transaction.QueryTextAsync(
            Statements.Named("dump-nodes", ("LABEL", label)), LookUps.Parameters(("after", after)), cancellation))
            nodes.Add(new NodeRow(label, row.Text("id"), "", row.Map("properties").All()));
        return nodes;
    }

    /// <summary>Rows of texts and numbers, for comparing.</summary>
    public async Task<IReadOnlyList<Row>> RowsAsync(string text, string parameter, IEnumerable<object?> keys)
    {
        var rows = new List<Row>();
        await foreach (var row in transaction.QueryTextAsync(text, LookUps.Parameters((parameter, keys.ToList())),
            cancellation))
            rows.Add(row);
        return rows;
    }

    /// <summary>
    /// Names connected with these by a relationship that a look-up follows, with the end that was given.
    /// </summary>
    public async Task<IReadOnlyList<(string Id, string Other)>> ConnectedAsync(string lookUp,
        IReadOnlyCollection<string> ids)
    {
        var connected = new List<(string, string)>();
        await foreach (var row in Query(lookUp, ids))
            connected.Add((row.Text("id"), row.Text("other")));
        return connected;
    }

    public async Task<IReadOnlyDictionary<(string Short, string Full), (int Explained, int Inferred)>> UsesAsync(
        IEnumerable<(string Short, string Full)> pairs)
    {
        var uses = new Dictionary<(string, string), (int, int)>();
        await foreach (var row in transaction.QueryAsync("load-uses", "rows",
            pairs.Select(pair => LookUps.Parameters(("short", pair.Short), ("full", pair.Full))), cancellation))
            uses[(row.Text("short"), row.Text("full"))] = (row.Number("explained"), row.Number("inferred"));
        return uses;
    }

    public async Task<IReadOnlyDictionary<(string Name, string Entity), int>> PersonsNamedAsync(IEnumerable<(string Name, string Entity)> pairs)
    {
        var named = new Dictionary<(string, string), int>();
        await foreach (var row in transaction.QueryAsync("load-persons-named", "rows",
            pairs.Select(pair => LookUps.Parameters(("name", pair.Name), ("entity", pair.Entity))), cancellation))
            named[(row.Text("name"), row.Text("entity"))] = row.Number("articles");
        return named;
    }

    /// <summary>The ids of the articles that a look-up finds.</summary>
    public async Task<IReadOnlyCollection<string>> FindAsync<T>(string lookUp, string parameter, IEnumerable<T> keys)
    {
        var ids = new HashSet<string>();
        await foreach (var row in transaction.QueryAsync(lookUp, parameter, keys, cancellation))
            ids.Add(row.Text("id"));
        return ids;
    }

    public async Task<IReadOnlyList<Stored<EntityState>>> EntitiesAsync(IEnumerable<string> ids)
    {
        var entities = new List<Stored<EntityState>>();
        await foreach (var row in Query("load-entities", ids))
        {
            var properties = row.Map("properties");
            var id = row.Text("id");
            entities.Add(new Stored<EntityState>(
                new EntityState(id, properties.Text("root"), properties.Number("articles"),
                    TallyOf(properties, "forms", "formArticles"),
                    properties.Moment("firstSeen"), properties.Moment("lastSeen")),
                new NodeRow(EntityState.Label, id, Keys.TypeOf(id).ToString(), properties.All())));
        }
        return entities;
    }

    public async Task<ILookup<string, (string Article, DateTimeOffset? Published)>> EntityDatesAsync(IEnumerable<string> ids)
    {
        var dates = new List<(string Entity, string Article, DateTimeOffset? Published)>();
        await foreach (var row in Query("load-entity-dates", ids))
            dates.Add((row.Text("id"), row.Text("article"), row.Moment("published")));
        return dates.ToLookup(date => date.Entity, date => (date.Article, date.Published));
    }

    /// <param name="keys">The facts wanted, by id.</param>
    public Task<IReadOnlyList<Stored<FactState>>> FactsAsync(IEnumerable<string> keys) =>
        FactsAsync("load-facts", "ids", keys);

    public Task<IReadOnlyList<Stored<FactState>>> FactsOfPairsAsync(IEnumerable<string> pairs) =>
        FactsAsync("load-facts-of-pairs", "pairs", pairs);

    public async Task<IReadOnlyList<Stored<WordingState>>> WordingsAsync(IEnumerable<string> ids)
    {
        var wordings = new List<Stored<WordingState>>();
        await foreach (var row in Query("load-wordings", ids))
        {
            var properties = row.Map("properties");
            wordings.Add(new Stored<WordingState>(
                new WordingState(row.Text("id"), properties.Number("articles"), DatedTallyOf(properties)),
                new NodeRow(WordingState.Label, row.Text("id"), "", properties.All())));
        }
        return wordings;
    }

    /// <summary>All claims behind facts: by fact and article.</summary>
    public async Task<ILookup<string, (string Article, DateTimeOffset? Published, ClaimRecord Claim)>> SayingsAsync(IEnumerable<string> facts)
    {
        var claims = new List<(string Fact, (string, DateTimeOffset?, ClaimRecord) Claim)>();
        await foreach (var row in Query("load-sayings", facts))
            claims.Add((row.Text("id"), (row.Text("article"), row.Moment("published"),
                ClaimReader.Read(row.Map("properties"), "", null, row.Number("sentence")))));
        return claims.ToLookup(claim => claim.Fact, claim => claim.Claim);
    }

    public async Task<IReadOnlyList<Denial>> DenialsAsync(IEnumerable<string> pairs)
    {
        var denials = new List<Denial>();
        await foreach (var row in transaction.QueryAsync("load-denials", "pairs", pairs, cancellation))
            denials.Add(new Denial(row.Text("pair"), row.Text("claim"), row.Text("article"), row.Moment("published"),
                ClaimReader.Read(row.Map("properties"), "", null, 0).Discriminator,
                [.. ((IEnumerable<object?>)row["facts"]!).Cast<string>()]));
        return denials;
    }

    private async Task<IReadOnlyList<Stored<FactState>>> FactsAsync(string lookUp, string parameter,
        IEnumerable<string> keys)
    {
        var facts = new List<Stored<FactState>>();
        await foreach (var row in transaction.QueryAsync(lookUp, parameter, keys, cancellation))
        {
            var properties = row.Map("properties");
            var parts = (properties.Text("type"), properties.Text("subject"), properties.Text("object"),
                properties.TextOrNull("discriminator") ?? "");
            facts.Add(new Stored<FactState>(
                new FactState(new FactKey(parts.Item1, parts.Item2, parts.Item3, parts.Item4),
                    properties.Number("support"), properties.Number("articles"), DatedTallyOf(properties)),
                new NodeRow(FactRows.Label, row.Text("id"), "", properties.All())));
        }
        return facts;
    }

    private IAsyncEnumerable<Row> Query(string statement, IEnumerable<string> ids) =>
        transaction.QueryAsync(statement, "ids", ids, cancellation);

    private async Task<Counters> LockAsync(string statement, IEnumerable<string> ids)
    {
        var counters = new Counters();
        foreach (var chunk in Batching.Statements(ids.Distinct().Order(StringComparer.Ordinal)))
            counters = counters.Plus(await transaction.ExecuteAsync(
                Statements.Named(statement), LookUps.Parameters(("ids", chunk)), cancellation));
        return counters;
    }

    private async Task<Dictionary<string, List<T>>> GroupAsync<T>(string statement, IEnumerable<string> ids,
        Func<Row, T> read)
        where T : IRecord
    {
        var groups = new Dictionary<string, List<T>>();
        await foreach (var row in Query(statement, ids))
            (groups.TryGetValue(row.Text("id"), out var group) ? group : groups[row.Text("id")] = []).Add(read(row));
        return groups;
    }

    private static IEnumerable<T> Of<T>(Dictionary<string, List<T>> groups, string id) where T : IRecord =>
        groups.TryGetValue(id, out var group) ? group.OrderBy(record => record.Id, StringComparer.Ordinal) : [];

    private static ArticleRecord Article(PropertyReader article) => ArticleRecord.Bare(article.Text("id")) with
    {
        Title = article.TextOrNull("title") ?? "",
        Url = article.TextOrNull("url"),
        Outlet = article.TextOrNull("outlet"),
        Author = article.TextOrNull("author"),
        Published = article.Moment("published"),
        Text = article.TextOrNull("text"),
        ContentHash = article.TextOrNull("contentHash") ?? "",
        Fingerprint = article.TextOrNull("fingerprint") ?? "",
    };

    private static SentenceRecord Sentence(Row row)
    {
        var sentence = row.Map("properties");
        return new SentenceRecord(sentence.Text("id"), sentence.Number("position"), sentence.Text("text"),
            sentence.Number("start"), sentence.Number("end"));
    }

    private static MentionRecord Mention(Row row)
    {
        var mention = row.Map("properties");
        return new MentionRecord(mention.Text("id"), mention.Text("form"), Enum.Parse<EntityType>(mention.Text("type")),
            string.Join(' ', mention.Numbers("start")), string.Join(' ', mention.Numbers("end")),
            row.TextOrNull("sameAs"), row.TextOrNull("reason"));
    }

    private static ExplanationRecord Explanation(Row row)
    {
        var explanation = row.Map("properties");
        return new ExplanationRecord(explanation.Text("id"), row.Text("sentence"), row.Text("short"), row.Text("full"),
            explanation.Text("short"), explanation.Text("full"), explanation.Text("how"));
    }

    private static Tally TallyOf(PropertyReader properties, string values, string counts) =>
        Tally.Of(properties.Texts(values).Zip(properties.Numbers(counts), (value, count) =>
            KeyValuePair.Create(value, (int)count)));

    private static DatedTally DatedTallyOf(PropertyReader properties) => DatedTally.Of(
        properties.Texts("values"), properties.Numbers("counts"), properties.Texts("firsts"),
        properties.Texts("lasts"));
}

/// <summary>What stands in the graph, and its node as it stands there.</summary>
internal sealed record Stored<T>(T State, NodeRow Row);

/// <summary>A claim that denies or calls off what is said between two ends.</summary>
/// <param name="Discriminator">Of the facts that it speaks of; empty: of all.</param>
/// <param name="Facts">The facts that it disputes as the graph stands.</param>
internal sealed record Denial(
    string Pair, string Claim, string Article, DateTimeOffset? Published, string Discriminator,
    IReadOnlyList<string> Facts);
