using System.Globalization;
using Graph.Writing.Explaining;

namespace Graph.Cli.Output;

/// <summary>Explanations for a reader: a statement, and indented below it the sentences that it rests on.</summary>
internal static class ExplanationText
{
    public static void Write(TextWriter writer, FactExplanation fact)
    {
        writer.WriteLine(fact.Fact);
        foreach (var stated in fact.Sentences)
        {
            var says = stated.Disputes ? "disputed" : stated.IsWitness ? "stated" : "stated again";
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {says} ({stated.Status}; {stated.Rule} {stated.Confidence:0.00})"));
            Write(writer, stated.Evidence, "    ");
        }
    }

    public static void Write(TextWriter writer, EntityExplanation entity)
    {
        writer.WriteLine($"{entity.Name} ({entity.Id}; in {Counted.Of(entity.Articles, "article")})");
        foreach (var step in entity.Names)
            Write(writer, step);
    }

    public static void Write(TextWriter writer, SameExplanation same)
    {
        writer.WriteLine(same switch
        {
            { Entity: { } entity } => $"{same.One} and {same.Other} are one: {entity}",
            { OnlyInArticles: true } => $"{same.One} and {same.Other} are one only in articles that use one for the other",
            _ => $"{same.One} and {same.Other} are not one",
        });
        foreach (var step in same.Steps)
            Write(writer, step);
    }

    private static void Write(TextWriter writer, NameStep step)
    {
        writer.WriteLine(step.To is null ? $"  {step.Name}: its own name" : $"  {step.Name} → {step.To}: {step.Reason}");
        foreach (var evidence in step.Evidence)
            Write(writer, evidence, "    ");
    }

    private static void Write(TextWriter writer, Evidence evidence, string indent)
    {
        if (evidence.Text is { } text)
            writer.WriteLine(indent + text);
        var published = evidence.Published is { } moment ? $", {moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        writer.WriteLine($"{indent}— {(evidence.Title == "" ? evidence.Article : evidence.Title)}{published}{(evidence.Url is { } url ? $", {url}" : "")}");
    }
}
