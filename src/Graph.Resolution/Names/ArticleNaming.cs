using Graph.Model.Text;
using Graph.Resolution.Judging;
using Graph.Resolution.Said;

namespace Graph.Resolution.Names;

/// <summary>
/// Who is meant as far as one article and people's judgements tell: which name each mention bears, and which mention
/// names its referent. Nothing of other articles comes in.
/// </summary>
public sealed class ArticleNaming
{
    private const string Pronoun = "pronoun";

    private readonly Dictionary<string, MentionRecord> _mentions;
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, string> _splitForms = [];
    private readonly Dictionary<string, string> _heads = [];
    private readonly HashSet<string> _overruled = [];

    private ArticleNaming(ArticleRecord article) => _mentions = article.Mentions.ToDictionary(mention => mention.Id);

    public static ArticleNaming Of(ArticleRecord article, JudgementSet judgements)
    {
        var naming = new ArticleNaming(article);
        foreach (var mention in article.Mentions)
            naming.NameOne(mention, article, judgements);
        foreach (var mention in article.Mentions)
            naming.HeadOf(mention.Id, judgements);
        naming.Uses = naming.FindUses(article);
        return naming;
    }

    /// <summary>The name that a mention bears, by mention; a pronoun or a generic noun bears none.</summary>
    public IReadOnlyDictionary<string, string> Names => _names;

    /// <summary>The mentions whose <c>SAME_AS</c> a person's word overrules.</summary>
    public IReadOnlySet<string> Overruled => _overruled;

    /// <summary>The names under which the article speaks of somebody or something.</summary>
    public IEnumerable<string> Referents => _heads.Values.Select(head =>
        _names.GetValueOrDefault(head)).OfType<string>().Distinct();

    /// <summary>Each name with each printed form of it, once.</summary>
    public IEnumerable<(string Name, string Form)> Forms =>
        _names.Select(named => (named.Value, _splitForms.GetValueOrDefault(named.Key) ?? _mentions[named.Key].Form))
            .Distinct();

    /// <summary>
    /// The names that are used for another one, and whether an explanation says so or only inference.
    /// </summary>
    public IReadOnlyDictionary<(string Short, string Full), bool> Uses { get; private set; } =
        new Dictionary<(string, string), bool>();

    /// <summary>The name of whom or what a mention means; null where nothing names it.</summary>
    public string? ReferentOf(string mention) => _heads.TryGetValue(mention, out var head)
        ? _names.GetValueOrDefault(head) : null;

    /// <summary>
    /// The folded forms under which a claim's end may be called: as it stands there, and as its referent is named.
    /// </summary>
    internal IEnumerable<string> CallsOf(string mention)
    {
        yield return NameForm.Fold(_mentions[mention].Form);
        if (ReferentOf(mention) is { } name)
            yield return Keys.FormOf(name);
        if (_heads.TryGetValue(mention, out var head))
            yield return NameForm.Fold(_mentions[head].Form);
    }

    private void NameOne(MentionRecord mention, ArticleRecord article, JudgementSet judgements)
    {
        var folded = NameForm.Fold(mention.Form);
        if (folded.Length == 0 || mention.Reason?.StartsWith(Pronoun, StringComparison.Ordinal) == true
            || GenericForms.Contains(folded))
            return;
        var meant = judgements.SplitTo(article, folded);
        var name = Keys.Name(mention.Type, meant ?? mention.Form);
        if (name.Length == 0)
            return;
        _names[mention.Id] = name;
        if (meant is not null)
            _splitForms[mention.Id] = meant;
    }

    private string HeadOf(string mention, JudgementSet judgements)
    {
        if (_heads.TryGetValue(mention, out var known))
            return known;
        _heads[mention] = mention; // also where a chain runs back into itself
        if (_mentions[mention].SameAs is not { } next || !_mentions.ContainsKey(next))
            return mention;
        var head = HeadOf(next, judgements);
        if (IsOverruled(mention, judgements))
            _overruled.Add(mention);
        else
            _heads[mention] = head;
        return _heads[mention];
    }

    private bool IsOverruled(string mention, JudgementSet judgements)
    {
        if (!_names.TryGetValue(mention, out var name))
            return false;
        if (_splitForms.ContainsKey(mention))
            return true;
        var seen = new HashSet<string> { mention };
        for (var next = _mentions[mention].SameAs; next is not null && seen.Add(next); next = _mentions[next].SameAs)
        {
            if (_names.TryGetValue(next, out var other) && judgements.AreApart(Keys.FormOf(name), Keys.FormOf(other)))
                return true;
            if (_overruled.Contains(next) || !_mentions.ContainsKey(_mentions[next].SameAs ?? next))
                break;
        }
        return false;
    }

    private Dictionary<(string Short, string Full), bool> FindUses(ArticleRecord article)
    {
        var explained = article.Explanations
            .Select(explanation => (_names.GetValueOrDefault(explanation.ShortMention),
                ReferentOf(explanation.FullMention)))
            .ToHashSet();
        var uses = new Dictionary<(string, string), bool>();
        foreach (var (mention, name) in _names)
            if (ReferentOf(mention) is { } full && full != name && Keys.TypeOf(full) == Keys.TypeOf(name))
                uses[(name, full)] = explained.Contains((name, full));
        return uses;
    }
}
