using System.Buffers;
using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Model.Extraction;
using Graph.Model.Ontology;

namespace Graph.Extraction.Reference;

/// <summary>A word that stands for a name, and the sentence (by index) that holds it.</summary>
internal readonly record struct Pronoun(int Sentence, MentionSpan Span);

/// <summary>
/// Finds words that stand for a house or a person named before and what they mean. 公司 and 该公司 mean what the text before them is about;
/// 其 and 他 the last one named before them in their sentence, else the one that the nearest earlier sentence begins with; 前者 and 后者 the
/// two last named.
/// </summary>
internal static class Pronouns
{
    private const int LookBack = 3;

    private static readonly (string Word, EntityType Type, bool Bare)[] Words =
    [
        ("该公司", EntityType.Organization, false), ("本公司", EntityType.Organization, false), ("我公司", EntityType.Organization, false), ("该集团", EntityType.Organization, false),
        ("该机构", EntityType.Organization, false), ("该基金", EntityType.Organization, false), ("该企业", EntityType.Organization, false), ("该行", EntityType.Organization, false), ("该平台", EntityType.Organization, false),
        ("公司", EntityType.Organization, true), ("集团", EntityType.Organization, true), ("其", EntityType.Organization, true),
        ("前者", EntityType.Organization, false), ("后者", EntityType.Organization, false),
        ("他", EntityType.Person, true), ("她", EntityType.Person, true),
    ];

    private static readonly SearchValues<char> Beginnings = SearchValues.Create([.. Words.Select(entry => entry.Word[0])]);

    // 其中, 其他 and the like mean nobody; so do 公司们, 公司级, 公司化.
    private const string NotBehind = "中他它实余次级们化制类人名型法间";
    private const string BareBefore = ",。;:“”‘’、() !?而但且并与和及由对在为向给让使从将被是即于据获的";

    public static ImmutableArray<Pronoun> Find(IReadOnlyList<FoldedSentence> sentences, ArticleNames names, Links links)
    {
        var topics = new Topics(sentences, names, links);
        var found = new List<(int Sentence, int Start, int End, string Word, ArticleName Referent)>();
        for (var i = 0; i < sentences.Count; i++)
            foreach (var (start, word, type) in WordsIn(sentences[i].Folded, names.Places[i]))
                if (Antecedent(names, topics, i, start, word, type) is { } antecedent)
                    found.Add((i, start, start + word.Length, word, links.Head(antecedent)));

        return
        [
            .. found.GroupBy(pronoun => (pronoun.Word, pronoun.Referent)).SelectMany(group =>
            {
                var mention = new Mention(group.Key.Referent.Type, group.Key.Word,
                    [.. group.Select(pronoun => sentences[pronoun.Sentence].PlaceOf(pronoun.Start, pronoun.End))]);
                return group.Select(pronoun => new Pronoun(pronoun.Sentence,
                    new MentionSpan(pronoun.Start, pronoun.End, mention, group.Key.Referent.Mention) { IsPronoun = true }));
            }),
        ];
    }

    private static IEnumerable<(int Start, string Word, EntityType Type)> WordsIn(string text, ImmutableArray<NamePlace> places)
    {
        for (var i = 0; i < text.Length && text.AsSpan(i).IndexOfAny(Beginnings) is >= 0 and var skipped; i++)
        {
            i += skipped;
            foreach (var (word, type, bare) in Words)
            {
                if (string.CompareOrdinal(text, i, word, 0, word.Length) != 0)
                    continue;
                var end = i + word.Length;
                if (places.Any(place => place.Start < end && i < place.End) || (end < text.Length && NotBehind.Contains(text[end])))
                    break;
                if (bare && i > 0 && !BareBefore.Contains(text[i - 1]) && word is not ("其" or "他" or "她"))
                    break;
                if (word == "其" && i > 0 && text[i - 1] is '尤' or '极' or '与' or '何')
                    break;
                yield return (i, word, type);
                i = end - 1;
                break;
            }
        }
    }

    private static ArticleName? Antecedent(ArticleNames names, Topics topics, int sentence, int before, string word, EntityType type)
    {
        if (word is "前者" or "后者")
            return LastTwo(names, sentence, before) is [var former, var latter] ? word == "前者" ? former : latter : null;
        if (type == EntityType.Organization && word != "其")
            return topics.Before(sentence, before);
        if (names.Places[sentence].LastOrDefault(place => place.Name.Type == type && place.End <= before) is { Name: { } named })
            return named;
        for (var earlier = sentence - 1; earlier >= 0 && earlier >= sentence - LookBack; earlier--)
            foreach (var place in names.Places[earlier])
                if (place.Name.Type == type)
                    return place.Name;
        return null;
    }

    private static ArticleName[] LastTwo(ArticleNames names, int sentence, int before)
    {
        var earlier = sentence > 0 ? names.Places[sentence - 1] : [];
        return [.. earlier.Concat(names.Places[sentence].Where(place => place.End <= before))
            .Where(place => place.Name.Type == EntityType.Organization).Select(place => place.Name).Reverse().Distinct().Take(2).Reverse()];
    }
}
