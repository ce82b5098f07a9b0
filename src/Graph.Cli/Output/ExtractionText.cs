using Graph.Model.Extraction;

namespace Graph.Cli.Output;

/// <summary>An extraction for a reader: who is named, and each claim above the sentence that states it.</summary>
internal static class ExtractionText
{
    public static void Write(TextWriter writer, ArticleExtraction extraction, string source)
    {
        var facts = Evaluation.FoundFacts.Of(extraction, source);
        writer.WriteLine($"{source}: {extraction.Article.Title}");
        foreach (var type in facts.Entities.GroupBy(entity => entity.Type))
            writer.WriteLine($"  {type.Key}: {string.Join("; ", type.Select(entity =>
                entity.Aliases.IsEmpty ? entity.Name : $"{entity.Name} ({string.Join(", ", entity.Aliases)})"))}");

        var heads = extraction.Heads();
        foreach (var claim in extraction.Claims)
        {
            var target = claim.Object is null ? "" : $" → {heads[claim.Object].Form}";
            writer.WriteLine($"  {claim.Type} {heads[claim.Subject].Form}{target}{Details(claim)}");
            writer.WriteLine($"    {extraction.Article.Sentences[claim.Sentence].Text}");
        }
        writer.WriteLine();
    }

    private static string Details(Claim claim)
    {
        var qualifiers = claim.Qualifiers;
        var details = new[]
        {
            claim.Status.ToString().ToLowerInvariant(), qualifiers.Round?.Name, qualifiers.Role?.ToString().ToLowerInvariant(),
            qualifiers.AmountText, qualifiers.Date?.ToString(), qualifiers.Title, qualifiers.Former ? "former" : null,
            qualifiers.Level, qualifiers.What,
        };
        return $" [{string.Join(", ", details.OfType<string>())}; {claim.Rule} {claim.Confidence:0.00}]";
    }
}
