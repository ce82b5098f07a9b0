using System.Text.RegularExpressions;
using Gherkin;
using Gherkin.Ast;

namespace Graph.Cypher.Tck.Scenarios;

/// <summary>Reads the TCK's feature files, each example of an outline as a scenario.</summary>
internal static partial class FeatureReader
{
    public static IEnumerable<Scenario> ReadAll(string folder) =>
        Directory.EnumerateFiles(Path.Combine(folder, "features"), "*.feature", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(Read);

    private static IEnumerable<Scenario> Read(string file)
    {
        var feature = new Parser().Parse(file).Feature;
        var title = Path.GetFileNameWithoutExtension(file);
        var background = feature.Children.OfType<Background>().SelectMany(one => one.Steps).ToArray();
        foreach (var scenario in feature.Children.OfType<Gherkin.Ast.Scenario>())
        {
            var name = $"{title} {scenario.Name.Trim()}";
            Step[] steps = [.. background, .. scenario.Steps];
            if (!scenario.Examples.Any())
            {
                yield return ScenarioReader.Read(name, steps, text => text);
                continue;
            }
            var number = 0;
            foreach (var examples in scenario.Examples)
            {
                var keys = examples.TableHeader.Cells.Select(cell => cell.Value).ToArray();
                foreach (var row in examples.TableBody)
                {
                    var values = keys.Zip(row.Cells, (key, cell) => (key, cell.Value)).ToDictionary(pair => pair.key, pair => pair.Value);
                    string Fill(string text) => Placeholder().Replace(
                        text, match => values.TryGetValue(match.Groups[1].Value, out var value) ? value : match.Value);
                    yield return ScenarioReader.Read($"{name} #{++number}", steps, Fill);
                }
            }
        }
    }

    [GeneratedRegex("<([^<>]+)>")]
    private static partial Regex Placeholder();
}
