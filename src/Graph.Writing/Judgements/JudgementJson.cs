using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Model.Judgements;

namespace Graph.Writing.Judgements;

/// <summary>Judgements as they are kept in the graph and in backups: a kind and its JSON.</summary>
public static class JudgementJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static (string Kind, string Json) Write(Judgement judgement) => judgement switch
    {
        Judgement.Same same => ("same", JsonSerializer.Serialize(same, Options)),
        Judgement.NotSame apart => ("not_same", JsonSerializer.Serialize(apart, Options)),
        Judgement.Split split => ("split", JsonSerializer.Serialize(split, Options)),
        Judgement.Reject reject => ("reject", JsonSerializer.Serialize(reject, Options)),
        _ => throw new ArgumentException($"{judgement} has no form in the graph", nameof(judgement)),
    };

    public static Judgement Read(string kind, string json) => kind switch
    {
        "same" => JsonSerializer.Deserialize<Judgement.Same>(json, Options)!,
        "not_same" => JsonSerializer.Deserialize<Judgement.NotSame>(json, Options)!,
        "split" => JsonSerializer.Deserialize<Judgement.Split>(json, Options)!,
        "reject" => JsonSerializer.Deserialize<Judgement.Reject>(json, Options)!,
        _ => throw new GraphStateException($"the graph holds a judgement of the unknown kind “{kind}”: use the version that wrote it"),
    };
}
