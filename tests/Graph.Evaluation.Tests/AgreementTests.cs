using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Graph.Evaluation.Tests;

public class AgreementTests
{
    // Gold made worse in every way that is scored: entities dropped, split, mistyped; relations dropped, turned round, doubled.
    [RequiresSettingFact(Setting.Scorer)]
    public void The_tallies_are_those_of_the_reference_scorer()
    {
        var folder = Environment.GetEnvironmentVariable(Setting.Training) ?? Setting.Value(Setting.Gold);
        var golds = Directory.EnumerateFiles(folder, "*.gold.json").Order(StringComparer.Ordinal)
            .Select(path => Annotation.Parse(File.ReadAllText(path))).ToList();
        var random = new Random(4);
        var found = golds.Where(_ => random.Next(20) > 0).Select(gold => Worsen(gold, random)).ToList();

        var ours = Scorer.Score(golds, found);
        var theirs = Reference(folder, found);

        Assert.Equal(theirs.Keys.Order(StringComparer.Ordinal), ours.Keys);
        Assert.All(theirs, row => Assert.Equal((row.Key, row.Value), (row.Key, ours[row.Key])));
    }

    private static Annotation Worsen(Annotation gold, Random random) => gold with
    {
        Entities =
        [
            .. gold.Entities.AddRange(gold.OptionalEntities).Where(_ => random.Next(6) > 0).SelectMany(entity => random.Next(8) switch
            {
                0 => new[] { entity with { Type = "Event" } },
                1 => [entity with { Aliases = [] }, .. entity.Aliases.Select(alias => new AnnotatedEntity(entity.Type, alias, []))],
                2 => [entity with { Name = "“" + entity.Name.ToUpperInvariant() + " ”" }],
                3 => [new AnnotatedEntity("Person", "王" + random.Next(9), [])],
                _ => [entity],
            }),
        ],
        Relations =
        [
            .. gold.Relations.AddRange(gold.OptionalRelations).Where(_ => random.Next(6) > 0).SelectMany(relation => random.Next(8) switch
            {
                0 => new[] { relation with { Subject = relation.Object!, Object = relation.Subject } },
                1 => [relation, relation with { Rounds = ["Z轮"] }],
                2 => [relation with { Rounds = [.. relation.Rounds.Select(round => round + "轮融资")] }],
                3 => [relation with { Type = "ACQUIRED" }],
                4 => [relation with { Type = "HOLDS_SHARE" }],
                _ => [relation],
            }),
        ],
    };

    private static Dictionary<string, Tally> Reference(string folder, IEnumerable<Annotation> found)
    {
        var predictions = Path.GetTempFileName();
        try
        {
            var form = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            File.WriteAllLines(predictions, found.Select(annotation => JsonSerializer.Serialize(annotation, form)));
            using var scorer = Process.Start(new ProcessStartInfo("python3", [Setting.Value(Setting.Scorer), folder, predictions, "--json"])
            {
                RedirectStandardOutput = true,
            })!;
            var printed = scorer.StandardOutput.ReadToEnd();
            return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double>>>(printed)!.ToDictionary(
                row => row.Key, row => new Tally((int)row.Value["tp"], (int)row.Value["fp"], (int)row.Value["fn"]));
        }
        finally
        {
            File.Delete(predictions);
        }
    }
}
