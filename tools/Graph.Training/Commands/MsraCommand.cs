using Graph.Extraction.Mentions.Tagging;
using Graph.Model.Ontology;
using Graph.Training.Corpora;

namespace Graph.Training.Commands;

/// <summary>What the built-in tagger, sentence by sentence, comes to on a public set that it has not learned from.</summary>
internal static class MsraCommand
{
    public static int Run(string file)
    {
        var score = new SpanScore(Enum.GetNames<EntityType>());
        var tagger = new Tagger(Resources.FeatureExtractor(), TaggerModel.Load());
        foreach (var sentence in PublicCorpora.Msra(file, 0))
            score.Add(sentence.Names, [.. tagger.Tag(sentence.Text).Spans.Select(span => new NamedSpan(span.Start, span.End, span.Type))]);
        Console.WriteLine(score.Line("ORG", nameof(EntityType.Organization)));
        Console.WriteLine(score.Line("PER", nameof(EntityType.Person)));
        return 0;
    }
}
