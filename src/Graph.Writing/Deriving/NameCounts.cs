namespace Graph.Writing.Deriving;

/// <summary>What the articles in play change in the counts that stand on names.</summary>
internal sealed class NameCounts
{
    public static readonly NameCounts None = new();

    private readonly Dictionary<string, Dictionary<string, int>> _forms = [];
    private readonly Dictionary<string, int> _articles = [];
    private readonly Dictionary<(string Short, string Full), (int Explained, int Inferred)> _uses = [];
    private ILookup<string, string> _fuller = Array.Empty<string>().ToLookup(name => name);
    private ILookup<string, string> _shorter = Array.Empty<string>().ToLookup(name => name);

    public static NameCounts Of(IEnumerable<ArticleInPlay> articles)
    {
        var counts = new NameCounts();
        foreach (var article in articles)
        {
            counts.Add(article.Before, -1);
            counts.Add(article.After, 1);
        }
        counts._fuller = counts._uses.Keys.ToLookup(pair => pair.Short, pair => pair.Full);
        counts._shorter = counts._uses.Keys.ToLookup(pair => pair.Full, pair => pair.Short);
        return counts;
    }

    public IReadOnlyDictionary<string, Dictionary<string, int>> Forms => _forms;

    public IReadOnlyDictionary<string, int> Articles => _articles;

    public IReadOnlyDictionary<(string Short, string Full), (int Explained, int Inferred)> Uses => _uses;

    public IEnumerable<string> Names =>
        _forms.Keys.Concat(_articles.Keys).Concat(_uses.Keys.SelectMany(pair => new[] { pair.Short, pair.Full }))
            .Distinct();

    public IEnumerable<string> UsedFor(string name) => _fuller[name];

    public IEnumerable<string> ExplainedBy(string name) => _shorter[name]
        .Where(other => _uses[(other, name)].Explained != 0);

    private void Add(ArticleSide? article, int sign)
    {
        if (article is null)
            return;
        foreach (var (name, form) in article.Naming.Forms)
        {
            var forms = _forms.TryGetValue(name, out var known) ? known : _forms[name] = [];
            forms[form] = forms.GetValueOrDefault(form) + sign;
        }
        foreach (var name in article.Naming.Referents)
            _articles[name] = _articles.GetValueOrDefault(name) + sign;
        foreach (var (pair, explained) in article.Naming.Uses)
        {
            var (explainedSoFar, inferred) = _uses.GetValueOrDefault(pair);
            _uses[pair] = explained ? (explainedSoFar + sign, inferred) : (explainedSoFar, inferred + sign);
        }
    }
}
