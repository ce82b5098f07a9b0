using Graph.Evaluation.Coverage;

namespace Graph.Cli.Output;

/// <summary>What may have been missed, as one JSON object: <c>cues</c>, <c>sentences</c>, <c>names</c>.</summary>
internal static class CoverageJson
{
    public static void Write(Terminal terminal, CoverageReport report) => Json.WriteLine(terminal, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("cues");
        foreach (var cue in report.Cues)
        {
            writer.WriteStartObject();
            writer.WriteString("cue", cue.Cue);
            writer.WriteNumber("sentences", cue.Sentences);
            writer.WriteNumber("uncovered", cue.Uncovered);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("sentences");
        foreach (var sentence in report.Uncovered)
        {
            writer.WriteStartObject();
            writer.WriteString("article", sentence.Source);
            writer.WriteNumber("position", sentence.Position);
            writer.WriteString("cue", sentence.Cue);
            writer.WriteString("text", sentence.Text);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("names");
        foreach (var name in report.Names)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name.Form);
            writer.WriteString("type", name.Type);
            writer.WriteNumber("places", name.Places);
            writer.WriteNumber("articles", name.Articles);
            writer.WriteString("sentence", name.Sentence);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
