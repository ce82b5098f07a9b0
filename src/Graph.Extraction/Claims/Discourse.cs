using System.Collections.Immutable;
using Graph.Extraction.Claims.Masking;
using Graph.Model.Extraction;
using Graph.Model.Ontology;

namespace Graph.Extraction.Claims;

/// <summary>What an article, and each of its sentences, is about: the organization that a clause without a subject speaks of.</summary>
internal sealed class Discourse
{
    private static readonly char Organization = Symbols.Of(EntityType.Organization);

    private readonly Mention?[] _before;

    public Discourse(ImmutableArray<MaskedSentence> sentences)
    {
        Main = MainOf(sentences);
        _before = new Mention?[sentences.Length];
        Mention? topic = null;
        for (var i = 0; i < sentences.Length; i++)
        {
            if (i > 0 && sentences[i].Paragraph != sentences[i - 1].Paragraph)
                topic = null;
            _before[i] = topic;
            topic = SubjectIn(sentences[i], sentences[i].Text.Length) ?? topic;
        }
    }

    /// <summary>The organization that the article names most, the earlier one of two; null where it names none.</summary>
    public Mention? Main { get; }

    /// <summary>What a clause that begins at <paramref name="at"/> and names no subject is about.</summary>
    public Mention? TopicAt(int sentence, MaskedSentence masked, int at) =>
        SubjectIn(masked, at) ?? _before[sentence] ?? Main;

    // The first organization before the place that no preposition governs.
    private static Mention? SubjectIn(MaskedSentence sentence, int before)
    {
        for (var i = sentence.Text.IndexOf(Organization); i >= 0 && i < before; i = sentence.Text.IndexOf(Organization, i + 1))
            if (i == 0 || !"由与和对向为给被据从在同跟及、".Contains(sentence.Text[i - 1]))
                return sentence.Items[i].Mention!.Referent;
        return null;
    }

    private static Mention? MainOf(ImmutableArray<MaskedSentence> sentences)
    {
        var counts = new Dictionary<Mention, int>(ReferenceEqualityComparer.Instance);
        var order = new List<Mention>();
        foreach (var sentence in sentences)
            foreach (var item in sentence.Items)
                if (item.Mention is { Type: EntityType.Organization } span)
                {
                    if (!counts.TryGetValue(span.Referent, out var count))
                        order.Add(span.Referent);
                    counts[span.Referent] = count + 1;
                }
        return order.MaxBy(mention => counts[mention]);
    }
}
