using Graph.Training.Corpora;

namespace Graph.Training;

/// <summary>Counts how many marked names are found, with the same ends; types may be counted together.</summary>
internal sealed class SpanScore(IReadOnlyList<string> types)
{
    private readonly List<(IReadOnlyList<NamedSpan> Gold, IReadOnlyList<NamedSpan> Found)> _sentences = [];

    public void Add(IReadOnlyList<NamedSpan> gold, IReadOnlyList<NamedSpan> found) => _sentences.Add((gold, found));

    /// <summary>Every type by itself, micro-averaged, where the name is that of all; else the types as one.</summary>
    public string Line(string name, params string[] counted)
    {
        int gold = 0, found = 0, right = 0;
        var together = counted.Length < types.Count;
        foreach (var (marked, tagged) in _sentences)
        {
            var (one, other) = (Select(marked), Select(tagged));
            gold += one.Count;
            found += other.Count;
            right += one.Intersect(other).Count();
        }
        return $"{name,-14} F1 {2.0 * right / Math.Max(1, gold + found):0.000}   P {(double)right / Math.Max(1, found):0.000}   R {(double)right / Math.Max(1, gold):0.000}   n {gold}";

        List<NamedSpan> Select(IReadOnlyList<NamedSpan> spans) =>
            [.. spans.Where(span => counted.Contains(types[span.Type])).Select(span => together ? span with { Type = 0 } : span)];
    }
}
