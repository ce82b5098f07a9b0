using System.Globalization;
using System.Text;
using System.Xml;

namespace Graph.Interchange.Export;

/// <summary>
/// GraphML (http://graphml.graphdrawing.org): entities and funding rounds as nodes, a directed edge a fact, with the sentence
/// that said it first. Gephi takes <c>label</c> as the caption of either, <c>weight</c> as an edge's.
/// </summary>
internal sealed class GraphMlExporter : IGraphExporter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Name, string Type)[] NodeKeys =
    [
        ("label", "string"), ("type", "string"), ("kind", "string"), ("fullName", "string"), ("aliases", "string"), ("articles", "long"),
        ("firstSeen", "string"), ("lastSeen", "string"), ("round", "string"), ("date", "string"), ("amountText", "string"),
    ];

    private static readonly (string Name, string Type)[] EdgeKeys =
    [
        ("label", "string"), ("weight", "double"), ("support", "long"), ("confidence", "double"), ("disputed", "boolean"),
        ("firstStated", "string"), ("lastStated", "string"), ("round", "string"), ("date", "string"), ("role", "string"),
        ("amountMin", "double"), ("amountMax", "double"), ("amountCurrency", "string"), ("amountText", "string"), ("share", "double"),
        ("title", "string"), ("former", "boolean"), ("from", "string"), ("to", "string"), ("level", "string"), ("what", "string"),
        ("sentence", "string"), ("article", "string"), ("url", "string"), ("published", "string"),
    ];

    public async Task<ExportSummary> WriteAsync(GraphElements graph, Func<string, TextWriter> open)
    {
        await using var text = open("graph.graphml");
        await using var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, Async = true, CloseOutput = false });
        xml.WriteStartElement("graphml", Namespace);
        Keys(xml, "node", NodeKeys);
        Keys(xml, "edge", EdgeKeys);
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("edgedefault", "directed");
        var (nodes, edges) = (0, 0);
        foreach (var label in new[] { "Entity", "FundingRound" })
            await foreach (var node in graph.NodesAsync(label))
            {
                xml.WriteStartElement("node");
                xml.WriteAttributeString("id", Clean(node.Id));
                var caption = node.Text("name") ?? node.Text("round") ?? "round";
                Data(xml, "node", NodeKeys, name => name switch
                {
                    "label" => caption,
                    "type" => node.Kind ?? node.Label,
                    _ => node.Properties.GetValueOrDefault(name),
                });
                xml.WriteEndElement();
                nodes++;
            }
        await foreach (var fact in graph.FactsAsync())
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("id", Clean(fact.Id));
            xml.WriteAttributeString("source", Clean(fact.Subject));
            xml.WriteAttributeString("target", Clean(fact.Object));
            Data(xml, "edge", EdgeKeys, name => name switch
            {
                "label" => fact.Type,
                "weight" => fact.Properties.GetValueOrDefault("support"),
                "sentence" => fact.Said?.Sentence,
                "article" => fact.Said?.Article,
                "url" => fact.Said?.Url,
                "published" => fact.Said?.Published,
                _ => fact.Properties.GetValueOrDefault(name),
            });
            xml.WriteEndElement();
            edges++;
        }
        xml.WriteEndDocument();
        await xml.FlushAsync();
        await text.WriteLineAsync();
        return new ExportSummary(nodes, edges, 0);
    }

    private static void Keys(XmlWriter xml, string of, (string Name, string Type)[] keys)
    {
        foreach (var (name, type) in keys)
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", $"{of}-{name}");
            xml.WriteAttributeString("for", of);
            xml.WriteAttributeString("attr.name", name);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }
    }

    private static void Data(XmlWriter xml, string of, (string Name, string Type)[] keys, Func<string, object?> value)
    {
        foreach (var (name, _) in keys)
            if (value(name) is { } given)
            {
                xml.WriteStartElement("data");
                xml.WriteAttributeString("key", $"{of}-{name}");
                xml.WriteString(Clean(Text(given)));
                xml.WriteEndElement();
            }
    }

    private static string Text(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTimeOffset moment => PropertyText.Of(moment),
        IEnumerable<object?> list => string.Join("; ", list),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // XML has no way at all to write some characters.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }
}
