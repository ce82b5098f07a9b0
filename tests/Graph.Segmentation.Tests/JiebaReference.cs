using System.Diagnostics;
using System.Text.Json;

namespace Graph.Segmentation.Tests;

/// <summary>The real jieba, asked in a Python process.</summary>
internal static class JiebaReference
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Answer Segment(IReadOnlyList<string> texts, string? dictionary = null, string? user = null)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "jieba_reference.py");
        var output = Run([script], JsonSerializer.Serialize(new { texts, dictionary, user }, Json));
        return JsonSerializer.Deserialize<Answer>(output, Json)!;
    }

    /// <summary>The folder of the package.</summary>
    public static string Folder() =>
        Run(["-c", "import jieba, os; print(os.path.dirname(jieba.__file__))"], "").Trim();

    public static string Run(IEnumerable<string> arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(Setting.Value(Setting.JiebaPython), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return output;
    }

    /// <param name="Tagged">For each text the words of <c>jieba.posseg.lcut</c>, each with its tag.</param>
    /// <param name="Plain">For each text the words of <c>jieba.lcut</c>.</param>
    public sealed record Answer(string[][][] Tagged, string[][] Plain);
}
