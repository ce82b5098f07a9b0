using Graph.Extraction.Lexicons;
using Graph.Model.Ontology;
using Graph.Segmentation;

namespace Graph.Extraction.Mentions.Deciding;

/// <summary>What speaks for and against a candidate, seen over its whole article.</summary>
internal sealed class CandidateFeatures(WordClasses classes, CompanyNames companies)
{
    private static readonly EntityType[] Types = Enum.GetValues<EntityType>();

    public List<(string Name, double Value)> Of(Candidate candidate, ArticleCandidates article)
    {
        var features = new List<(string, double)>();
        var type = candidate.Type;
        var form = candidate.Form;
        // What only rules propose is another kind of thing to judge: nothing is shared with what the tagger proposes.
        var kind = candidate.IsTagged ? "" : "by rule alone: ";
        void Add(string name, double value = 1)
        {
            name = kind + name;
            features.Add((name, value));
            features.Add(($"{type} {name}", value));
        }

        // Margins differ by orders of magnitude; their logarithm is what counts, and where it lies.
        void AddScale(string name, double margin)
        {
            var logarithm = Math.Sign(margin) * Math.Log2(1 + Math.Min(Math.Abs(margin), 100));
            Add(name, logarithm / 4);
            Add($"{name} {Math.Clamp((int)Math.Floor(logarithm * 1.5), -8, 9)}");
        }

        Add("any");
        var margins = article.Margins(form, type).Append(candidate.Best).ToList();
        AddScale("margin", candidate.Best);
        AddScale("mean margin", margins.Average());
        AddScale("least margin", margins.Min());
        AddScale("ahead of other types", candidate.Best - Types.Where(other => other != type).Max(other => article.Margins(form, other).Append(-100).Max()));
        foreach (var rule in candidate.Rules)
            Add($"rule {rule}");

        var count = candidate.Places.Count;
        var total = Math.Max(count, article.Occurrences[form].Length);
        Add($"places {Math.Min(count, 4)}");
        Add($"share {count * 4 / total} {(total == 1 ? "of one" : "")}");
        var sentences = candidate.Places.Select(place => place.Sentence).Distinct().Count();
        Add($"sentences {Math.Min(sentences, 4)}");
        if (candidate.Places.Any(place => place.Sentence == 0))
            Add("in the title");

        Add($"script {Script(form)} {Math.Min(form.Length, 12)}");
        Add($"script {Script(form)}");
        foreach (var (name, atStart, atEnd, whole) in ClassesOf(form))
        {
            if (whole)
                Add($"is {name}");
            else if (atEnd)
                Add($"ends {name}");
            else if (atStart)
                Add($"begins {name}");
        }
        Add($"word {(Lexicon.Default.TryGet(form, out var entry) ? entry.Tag : "none")}");
        if (companies.LongestAt(form) == form.Length)
            Add("company name");

        AddNeighbours(candidate, article, Add);
        AddMarks(candidate, article, Add);
        return features;
    }

    private static void AddNeighbours(Candidate candidate, ArticleCandidates article, Action<string, double> add)
    {
        var form = candidate.Form;
        foreach (var other in article.All)
        {
            if (other == candidate)
                continue;
            var stronger = !other.IsTagged ? "by rule alone" : other.Best > candidate.Best ? "stronger" : "weaker";
            var same = other.Type == candidate.Type ? "same type" : "other type";
            if (other.Form == form)
                add($"also as another type, {stronger}", 1);
            else if (other.Form.Length > form.Length && other.Form.Contains(form, StringComparison.Ordinal))
                add($"within, {(other.Form.StartsWith(form, StringComparison.Ordinal) ? "start" : "end")}, {stronger}, {same}", 1);
            else if (form.Length > other.Form.Length && form.Contains(other.Form, StringComparison.Ordinal))
                add($"around, {(form.StartsWith(other.Form, StringComparison.Ordinal) ? "start" : "end")}, {stronger}, {same}", 1);
        }
    }

    private static void AddMarks(Candidate candidate, ArticleCandidates article, Action<string, double> add)
    {
        var seen = new HashSet<string>();
        foreach (var (sentence, start, end) in candidate.Places)
        {
            var text = article.Text.Sentences[sentence];
            var before = start > 0 ? text[start - 1] : '^';
            var behind = end < text.Length ? text[end] : '$';
            seen.Add($"before {(char.IsPunctuation(before) || before == '^' ? before : '字')}");
            seen.Add($"behind {(char.IsPunctuation(behind) || behind == '$' ? behind : '字')}");
        }
        foreach (var mark in seen.Order(StringComparer.Ordinal))
            add(mark, 1);
    }

    private IEnumerable<(string Name, bool AtStart, bool AtEnd, bool Whole)> ClassesOf(string form)
    {
        var matches = new List<ClassMatch>();
        classes.Match(form, matches);
        return matches.Where(match => match.Start == 0 || match.End == form.Length)
            .Select(match => (classes.Names[match.Class], match.Start == 0, match.End == form.Length, match.Start == 0 && match.End == form.Length))
            .Distinct();
    }

    private static string Script(string form)
    {
        var latin = form.Any(char.IsAsciiLetter);
        var han = form.Any(c => c >= '\u4E00');
        return latin && han ? "mixed" : latin ? (form.All(c => !char.IsAsciiLetterLower(c)) ? "capitals" : char.IsAsciiLetterLower(form[0]) ? "lower" : "latin") : han ? "han" : "none";
    }
}
