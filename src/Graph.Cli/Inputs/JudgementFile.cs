using System.Collections.Immutable;
using Graph.Model.Judgements;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Graph.Cli.Inputs;

/// <summary>
/// A person's word as YAML, a list of <c>same: [X, Y]</c>, <c>not_same: [X, Y]</c>, <c>split: {name, articles, as}</c> and
/// <c>reject: {sentence, type, subject, object}</c>.
/// </summary>
internal static class JudgementFile
{
    /// <exception cref="FormatException">The file holds something else; the message says where.</exception>
    public static IReadOnlyList<Judgement> Read(TextReader yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(yaml);
        }
        catch (YamlException e)
        {
            throw new FormatException($"line {e.Start.Line}: not valid YAML: {e.Message.ReplaceLineEndings(" ")}", e);
        }
        if (stream.Documents is not [{ RootNode: var root }, ..])
            return [];
        return root is YamlSequenceNode list ? [.. list.Select(Judgement)] : throw Wrong(root, "a list of judgements is expected");
    }

    private static Judgement Judgement(YamlNode item)
    {
        if (item is not YamlMappingNode { Children.Count: 1 } mapping || mapping.First() is not { Key: YamlScalarNode kind, Value: var value })
            throw Wrong(item, "same, not_same, split or reject is expected");
        return kind.Value switch
        {
            "same" => new Judgement.Same(Names(value)),
            "not_same" => new Judgement.NotSame(Names(value)),
            "split" => new Judgement.Split(Text(value, "name"), Texts(Member(value, "articles"), 1), Text(value, "as")),
            "reject" => new Judgement.Reject(
                Text(value, "sentence"), Text(value, "type"), Text(value, "subject"), Optional(value, "object")),
            _ => throw Wrong(kind, $"“{kind.Value}” is no judgement: same, not_same, split or reject is expected"),
        };
    }

    private static ImmutableArray<string> Names(YamlNode value) => Texts(value, 2);

    private static ImmutableArray<string> Texts(YamlNode value, int atLeast)
    {
        if (value is not YamlSequenceNode list || list.Children.Count < atLeast || list.Any(item => item is not YamlScalarNode { Value.Length: > 0 }))
            throw Wrong(value, $"a list of {atLeast} or more texts is expected");
        return [.. list.Cast<YamlScalarNode>().Select(item => item.Value!)];
    }

    private static string Text(YamlNode owner, string name) =>
        Member(owner, name) is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Wrong(owner, $"“{name}” is a text");

    private static string? Optional(YamlNode owner, string name) =>
        ((YamlMappingNode)owner).Children.ContainsKey(name) ? Text(owner, name) : null;

    private static YamlNode Member(YamlNode owner, string name) =>
        owner is YamlMappingNode mapping && mapping.Children.TryGetValue(name, out var value) ? value : throw Wrong(owner, $"“{name}” is missing");

    private static FormatException Wrong(YamlNode node, string problem) => new($"line {node.Start.Line}: {problem}");
}
