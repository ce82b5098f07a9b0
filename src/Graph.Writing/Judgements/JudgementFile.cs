using System.Collections.Immutable;
using Graph.Model.Judgements;
using Graph.Model.Ontology;
using Graph.Model.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Graph.Writing.Judgements;

/// <summary>
/// What people have judged, as a YAML list that a team reviews:
/// <code>
/// - same: [联想, 联想集团]
/// - not_same: [联想, 联想控股]
/// - split: {name: 华岭, articles: [https://news.example/1], as: 华岭资本}
/// - reject: {sentence: 华岭投资远帆。, type: INVESTED_IN, subject: 华岭, object: 远帆}
/// </code>
/// </summary>
/// <param name="Errors">What is wrong, a line each: file, line, what to write instead. With errors nothing is to be
/// judged.</param>
public sealed record JudgementFile(string Name, ImmutableArray<Judgement> Judgements, ImmutableArray<string> Errors)
{
    /// <param name="name">The file's name, under which its judgements are kept and replaced.</param>
    public static JudgementFile Parse(string name, string yaml)
    {
        var judgements = ImmutableArray.CreateBuilder<Judgement>();
        var errors = ImmutableArray.CreateBuilder<string>();
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException e)
        {
            return new JudgementFile(name, [], [$"{name}:{e.Start.Line}: {e.Message}"]);
        }
        // What YamlDotNet's scanner and parser throw besides, as at "a: [b\nc: : :".
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or EndOfStreamException)
        {
            return new JudgementFile(name, [], [$"{name}: not valid YAML"]);
        }
        foreach (var entry in stream.Documents.SelectMany(document => Entries(document.RootNode)))
            try
            {
                judgements.AddRange(Read(entry));
            }
            catch (FormatException e)
            {
                errors.Add($"{name}:{entry.Start.Line}: {e.Message}");
            }
        return new JudgementFile(name, errors.Count == 0 ? judgements.ToImmutable() : [], errors.ToImmutable());
    }

    private static IEnumerable<YamlNode> Entries(YamlNode root) => root switch
    {
        YamlSequenceNode list => list.Children,
        YamlScalarNode { Value: null or "" } => [],
        _ => [root],
    };

    private static IEnumerable<Judgement> Read(YamlNode entry)
    {
        if (entry is not YamlMappingNode { Children.Count: 1 } judgement)
            throw new FormatException("write one judgement an entry, such as `- same: [X, Y]`");
        var (key, value) = judgement.Children.First();
        return [(key as YamlScalarNode)?.Value switch
        {
            "same" => new Judgement.Same(Names(value)),
            "not_same" => new Judgement.NotSame(Names(value)),
            "split" => new Judgement.Split(Text(value, "name"), Texts(Member(value, "articles")), Text(value, "as")),
            "reject" => Reject(value),
            var other => throw new FormatException($"“{other}” is no judgement: write same, not_same, split or reject"),
        }];
    }

    private static Judgement.Reject Reject(YamlNode value)
    {
        var type = Relations.Find(Text(value, "type"))
            ?? throw new FormatException($"“{Text(value, "type")}” is no relation: write one of {string.Join(", ", Relations.All)}");
        return new Judgement.Reject(Text(value, "sentence"), type.Name, Text(value, "subject"),
            type.Objects.IsEmpty ? null : Text(value, "object"));
    }

    private static ImmutableArray<string> Names(YamlNode value)
    {
        var names = Texts(value);
        return names.Select(NameForm.Fold).Distinct().Count() >= 2 && names.All(name => NameForm.Fold(name).Length > 0)
            ? names
            : throw new FormatException("name two or more that differ, such as [X, Y]");
    }

    private static ImmutableArray<string> Texts(YamlNode value) =>
        value is YamlSequenceNode { Children.Count: > 0 } list
        ? [.. list.Children.Select(child => child is YamlScalarNode { Value: { Length: > 0 } text }
            ? text
            : throw new FormatException("a list of plain texts is needed, such as [X, Y]"))]
        : throw new FormatException("a list is needed, such as [X, Y]");

    private static string Text(YamlNode value, string name) =>
        Member(value, name) is YamlScalarNode { Value: { Length: > 0 } text }
        ? text
        : throw new FormatException($"“{name}” needs a text");

    private static YamlNode Member(YamlNode value, string name) =>
        value is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(name), out var member)
            ? member
            : throw new FormatException($"“{name}” is missing");
}
