using System.Collections.Immutable;
using Graph.Model.Judgements;
using Graph.Model.Ontology;
using Graph.Model.Text;
using Graph.Resolution.Said;

namespace Graph.Resolution.Judging;

/// <summary>A person's word and the file that it stands in.</summary>
public sealed record SourcedJudgement(string Source, Judgement Judgement);

/// <summary>Everything that people have judged, ready to be asked.</summary>
public sealed class JudgementSet
{
    public static readonly JudgementSet None = new([]);

    private readonly Dictionary<string, (string Form, string Source)> _same = [];
    private readonly HashSet<(string, string)> _notSame = [];
    private readonly Dictionary<(string Article, string Name), string> _splits = [];
    private readonly HashSet<(string Statement, string Type, string Subject, string Object)> _rejects = [];

    public JudgementSet(IEnumerable<SourcedJudgement> judgements)
    {
        All = [.. judgements];
        foreach (var judged in All)
            switch (judged.Judgement)
            {
                case Judgement.NotSame apart:
                    foreach (var one in apart.Names.Select(NameForm.Fold))
                        foreach (var other in apart.Names.Select(NameForm.Fold).Where(other => other != one))
                            _notSame.Add((one, other));
                    break;
                case Judgement.Split split:
                    foreach (var article in split.Articles)
                        _splits[(article, NameForm.Fold(split.Name))] = split.As;
                    break;
                case Judgement.Reject reject:
                    _rejects.Add((Keys.Statement(reject.Sentence), reject.Type, NameForm.Fold(reject.Subject),
                        NameForm.Fold(reject.Object ?? "")));
                    break;
            }
        foreach (var group in Groups(All))
        {
            var root = group.Keys.OrderByDescending(CodePointCount).ThenBy(form => form, StringComparer.Ordinal)
                .First();
            foreach (var (form, printed) in group)
                _same[form] = (group[root].Form, printed.Source);
        }
    }

    public ImmutableArray<SourcedJudgement> All { get; }

    /// <summary>The pairs of folded forms that are kept apart, in ordinal order.</summary>
    internal IEnumerable<(string One, string Other)> Apart =>
        _notSame.Where(pair => string.CompareOrdinal(pair.Item1, pair.Item2) < 0)
            .OrderBy(pair => pair.Item1, StringComparer.Ordinal).ThenBy(pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>The printed form that a folded one is judged to be the same as, and the file that says so.</summary>
    internal (string Form, string Source)? SameAs(string folded) =>
        _same.TryGetValue(folded, out var root) ? root : null;

    internal bool AreApart(string folded, string other) => _notSame.Contains((folded, other));

    internal string? SplitTo(ArticleRecord article, string folded) =>
        _splits.TryGetValue((article.Id, folded), out var meant)
        || (article.Url is { } url && _splits.TryGetValue((url, folded), out meant)) ? meant : null;

    internal bool Rejects(string statement, RelationType type, IEnumerable<string> subjects,
        IEnumerable<string> objects) =>
        _rejects.Count > 0 && subjects.Any(subject => objects.Any(@object =>
            _rejects.Contains((statement, type.Name, subject, @object))
            || (type.IsSymmetric && _rejects.Contains((statement, type.Name, @object, subject)))));

    private static int CodePointCount(string form) => CodePoints.Count(form);

    // Names that are the same as one name are the same as each other.
    private static IEnumerable<Dictionary<string, (string Form, string Source)>> Groups(IEnumerable<SourcedJudgement> judgements)
    {
        var groups = new Dictionary<string, Dictionary<string, (string Form, string Source)>>();
        foreach (var (source, judgement) in judgements.OrderBy(judged => judged.Source, StringComparer.Ordinal))
        {
            if (judgement is not Judgement.Same same)
                continue;
            var joined = new Dictionary<string, (string Form, string Source)>();
            foreach (var form in same.Names.Order(StringComparer.Ordinal))
            {
                joined.TryAdd(NameForm.Fold(form), (form, source));
                foreach (var (other, printed) in groups.GetValueOrDefault(NameForm.Fold(form)) ?? [])
                    joined[other] = printed;
            }
            foreach (var form in joined.Keys)
                groups[form] = joined;
        }
        return groups.Values.Distinct();
    }
}
