using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Graph.Extraction.Analysis;
using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Ontology;

namespace Graph.Extraction.Tests.Claims;

/// <summary>
/// Analyses out of marked text: <c>{Org:云帆创投}领投了{Org:蓝岭科技}</c>; <c>{Org:其=蓝岭科技}</c> is a word that stands for a name. A line is
/// a paragraph; sentences end with 。.
/// </summary>
internal static partial class MarkedText
{
    public static ArticleAnalysis Analyse(string marked, DateTimeOffset? published = null)
    {
        var mentions = new Dictionary<(EntityType, string), Mention>();
        var sentences = new List<SentenceAnalysis>();
        var text = new StringBuilder();
        var paragraph = 0;
        foreach (var line in marked.Split('\n'))
        {
            foreach (Match match in SentenceEnd().Matches(line))
                sentences.Add(Sentence(match.Value, sentences.Count, paragraph, text, mentions));
            text.Append('\n');
            paragraph++;
        }
        var article = new Article
        {
            Id = "marked", Title = "", Published = published, Text = text.ToString(), ContentHash = "",
            Sentences = [.. sentences.Select(sentence => sentence.Sentence)],
        };
        return new ArticleAnalysis(article, [.. sentences], [.. mentions.Values], [], []);
    }

    private static SentenceAnalysis Sentence(
        string marked, int position, int paragraph, StringBuilder text, Dictionary<(EntityType, string), Mention> mentions)
    {
        var plain = new StringBuilder();
        var spans = new List<(int Start, int End, EntityType Type, string Name, bool IsPronoun)>();
        var from = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            plain.Append(marked, from, mark.Index - from);
            var form = mark.Groups["form"].Value;
            var type = mark.Groups["type"].Value == "Org" ? EntityType.Organization : Enum.Parse<EntityType>(mark.Groups["type"].Value);
            var name = mark.Groups["name"].Success ? mark.Groups["name"].Value : form;
            spans.Add((plain.Length, plain.Length + form.Length, type, name, mark.Groups["name"].Success));
            plain.Append(form);
            from = mark.Index + mark.Length;
        }
        plain.Append(marked, from, marked.Length - from);

        var start = text.Length;
        text.Append(plain);
        var sentence = FoldedSentence.Of(new Sentence(position, paragraph, start, text.Length, plain.ToString()));
        return new SentenceAnalysis(sentence.Sentence, sentence.Text, [.. spans.Select(span =>
        {
            if (!mentions.TryGetValue((span.Type, span.Name), out var mention))
                mentions.Add((span.Type, span.Name), mention = new Mention(span.Type, span.Name, [new Place(position, start + span.Start, start + span.End)]));
            return new MentionSpan(span.Start, span.End, mention, mention) { IsPronoun = span.IsPronoun };
        })]);
    }

    [GeneratedRegex(@"\{(?<type>[A-Z][a-z]+):(?<form>[^}=]+)(?:=(?<name>[^}]+))?\}")]
    private static partial Regex Mark();

    [GeneratedRegex("[^。]+。?")]
    private static partial Regex SentenceEnd();
}
