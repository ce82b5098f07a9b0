using System.Globalization;
using System.Text.RegularExpressions;
using Gherkin.Ast;
using Graph.Cypher.Tck.Values;

namespace Graph.Cypher.Tck.Scenarios;

/// <summary>Makes a scenario out of its steps.</summary>
internal static partial class ScenarioReader
{
    /// <param name="fill">Puts an example's values into a text.</param>
    public static Scenario Read(string name, IEnumerable<Step> steps, Func<string, string> fill)
    {
        string? graph = null, query = null, control = null;
        var setup = new List<string>();
        var parameters = new Dictionary<string, object?>();
        var procedures = new List<MadeUpProcedure>();
        Expectation? expected = null;
        ExpectedRows? controlResult = null;
        Dictionary<string, long>? sideEffects = null;

        foreach (var step in steps)
        {
            var text = fill(step.Text.Trim());
            var body = step.DocString is { } document ? fill(document.Content) : "";
            var table = step.DataTable is { } rows ? Cells(rows, fill) : [];
            if (text is "an empty graph" or "any graph")
                continue;
            if (NamedGraph().Match(text) is { Success: true } named)
                graph = named.Groups[1].Value;
            else if (text == "having executed:")
                setup.Add(body);
            else if (text == "parameters are:")
                parameters = table.ToDictionary(row => row[0], row => ExpectedValue.Parse(row[1]));
            else if (Procedure().Match(text) is { Success: true } procedure)
                procedures.Add(new(procedure.Groups[1].Value.Trim(), Values(table.Skip(1))));
            else if (text == "executing query:")
                query = body;
            else if (text == "executing control query:")
                control = body;
            else if (Error().Match(text) is { Success: true } error)
                expected = new ExpectedError(error.Groups[1].Value, error.Groups[2].Value, error.Groups[3].Value);
            else if (text == "no side effects")
                sideEffects = [];
            else if (text == "the side effects should be:")
                sideEffects = table.ToDictionary(row => row[0], row => long.Parse(row[1], CultureInfo.InvariantCulture));
            else if (Result().Match(text) is { Success: true })
            {
                var result = Rows(text, table);
                if (control is null)
                    expected = result;
                else
                    controlResult = result;
            }
            else
                throw new InvalidDataException($"{name}: an unknown step: {text}");
        }
        return new(name, graph, setup, parameters, procedures, query!, expected!, sideEffects, control, controlResult);
    }

    private static ExpectedRows Rows(string text, List<string[]> table) => new(
        table.Count == 0 ? [] : table[0], Values(table.Skip(1)), text.Contains("in order", StringComparison.Ordinal),
        text.Contains("ignoring element order", StringComparison.Ordinal));

    private static IReadOnlyList<object?>[] Values(IEnumerable<string[]> rows) =>
        [.. rows.Select(row => row.Select(ExpectedValue.Parse).ToArray())];

    private static List<string[]> Cells(DataTable table, Func<string, string> fill) =>
        [.. table.Rows.Select(row => row.Cells.Select(cell => fill(cell.Value)).ToArray())];

    [GeneratedRegex("^the (.*) graph$")]
    private static partial Regex NamedGraph();

    [GeneratedRegex("^there exists a procedure (.*?) ?:$")]
    private static partial Regex Procedure();

    [GeneratedRegex("^an? (.*) should be raised at (compile time|runtime|any time): (.*)$")]
    private static partial Regex Error();

    [GeneratedRegex("^the result should be")]
    private static partial Regex Result();
}
