using System.Collections.Immutable;
using Graph.Extraction.Claims.Masking;
using Graph.Extraction.Claims.Rules;
using Graph.Model.Extraction;
using Graph.Model.Ontology;

namespace Graph.Extraction.Claims;

/// <summary>What an article, and each of its sentences, is about: what a clause that leaves its subject out speaks of.</summary>
internal sealed class Discourse
{
    private static readonly char Organization = Symbols.Of(EntityType.Organization);
    private static readonly char Person = Symbols.Of(EntityType.Person);
    private static readonly char Event = Symbols.Of(EntityType.Event);
    private static readonly char Program = Symbols.Of(EntityType.Program);

    // An event, or a program, that an article reports on is named in its title or its first sentences.
    private const int Lead = 4;

    // So often named elsewhere as one place in the title weighs.
    private const int InTitle = 4;

    // Prepositions, and the ends of verbs that take a house: 入股, 领投, 注资, 收购, 投了.
    private const string Governing = "由与和对向为给被据从在同跟及、任以是股投资购了过入至到将把";

    private readonly Mention? _main;
    private readonly Mention? _event;
    private Mention? _topic;
    private int _paragraph = -1;

    public Discourse(ImmutableArray<MaskedSentence> sentences)
    {
        _main = MostNamed(sentences, Organization);
        var inLead = sentences.Take(Lead).SelectMany(sentence => sentence.Items)
            .Select(item => item.Mention?.Referent).OfType<Mention>().ToHashSet<Mention>(ReferenceEqualityComparer.Instance);
        _event = MostNamed(sentences, Event, inLead.Contains) ?? MostNamed(sentences, Program, inLead.Contains);
    }

    /// <summary>What follows speaks of this sentence, the next in order.</summary>
    public void Begin(MaskedSentence sentence)
    {
        if (sentence.Paragraph != _paragraph)
            _topic = null;
        _paragraph = sentence.Paragraph;
    }

    /// <summary>The sentence has been read; who only put money into others is not what the text is about.</summary>
    public void End(MaskedSentence sentence, IEnumerable<Candidate> candidates)
    {
        var investors = candidates.Where(candidate => candidate.Rule.Type == Relations.InvestedIn && candidate.Rule.Pattern is not null)
            .SelectMany(candidate => candidate.Subjects).Select(span => span.Referent).ToHashSet<Mention>(ReferenceEqualityComparer.Instance);
        var (head, first) = OrganizationsIn(sentence, sentence.Text.Length, investors);
        _topic = head ?? _topic ?? first;
    }

    /// <summary>Whether the article is about it.</summary>
    public bool IsMain(Mention mention) => ReferenceEquals(mention, _main);

    /// <summary>
    /// What <paramref name="source"/> means for a clause that begins at <paramref name="at"/>; null where there is
    /// nothing of the kind.
    /// </summary>
    public Mention? Find(Source source, MaskedSentence sentence, int at) => source switch
    {
        Source.Topic => SubjectIn(sentence, at) ?? _topic ?? _main,
        Source.Before => _topic ?? _main,
        Source.Main => _main,
        Source.Person => LastIn(sentence, Person, at),
        Source.Event => LastIn(sentence, Event, at) ?? _event,
        _ => null,
    };

    // The organization that the first clause with one before the place begins with; else the first one that no preposition governs.
    private static Mention? SubjectIn(MaskedSentence sentence, int before)
    {
        var (head, first) = OrganizationsIn(sentence, before);
        return head ?? first;
    }

    private static (Mention? Head, Mention? First) OrganizationsIn(MaskedSentence sentence, int before, HashSet<Mention>? except = null)
    {
        Mention? head = null, first = null;
        for (var i = sentence.Text.IndexOf(Organization); i >= 0 && i < before; i = sentence.Text.IndexOf(Organization, i + 1))
            if (!sentence.IsReporter(i) && except?.Contains(sentence.Items[i].Mention!.Referent) != true)
            {
                var previous = i == 0 ? ',' : sentence.Text[i - 1];
                if (",;:。!?".Contains(previous) || previous == Symbols.Date)
                    head ??= sentence.Items[i].Mention!.Referent;
                else if (!Governing.Contains(previous))
                    first ??= sentence.Items[i].Mention!.Referent;
            }
        return (head, first);
    }

    private static Mention? LastIn(MaskedSentence sentence, char symbol, int before)
    {
        var at = before == 0 ? -1 : sentence.Text.LastIndexOf(symbol, before - 1);
        return at < 0 ? null : sentence.Items[at].Mention!.Referent;
    }

    private static Mention? MostNamed(ImmutableArray<MaskedSentence> sentences, char symbol, Func<Mention, bool>? among = null)
    {
        var counts = new Dictionary<Mention, int>(ReferenceEqualityComparer.Instance);
        var order = new List<Mention>();
        foreach (var sentence in sentences)
            for (var i = sentence.Text.IndexOf(symbol); i >= 0; i = sentence.Text.IndexOf(symbol, i + 1))
            {
                // 甲节“乙”论坛: what an event stands right behind is only its frame.
                if (symbol == Event && i + 1 < sentence.Text.Length && sentence.Text[i + 1] == Event)
                    continue;
                var referent = sentence.Items[i].Mention!.Referent;
                if (!counts.TryGetValue(referent, out var count))
                    order.Add(referent);
                counts[referent] = count + (sentence.IsReporter(i) ? -1 : sentence.Items[i].Mention!.IsPronoun ? 0 : sentence.Position == 0 ? InTitle : 1);
            }
        return order.Where(mention => counts[mention] > 0 && (among?.Invoke(mention) ?? true)).MaxBy(mention => counts[mention]);
    }
}
