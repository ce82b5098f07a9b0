using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Graph.Bench;

/// <summary>The yardstick: <c>jieba.posseg</c> over the same files, in a Python process of its own, on one core.</summary>
internal sealed class PythonJieba : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts <c>GRAPH_TEST_JIEBA_PYTHON</c>, else <c>python3</c>.</summary>
    /// <exception cref="InvalidOperationException">Python or jieba is not there.</exception>
    public PythonJieba(IReadOnlyList<string> files)
    {
        var python = Environment.GetEnvironmentVariable("GRAPH_TEST_JIEBA_PYTHON") ?? "python3";
        var script = Path.Combine(AppContext.BaseDirectory, "jieba_speed.py");
        _process = Process.Start(new ProcessStartInfo(python, [script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        LoadSeconds = Ask(JsonSerializer.Serialize(files));
    }

    /// <summary>Seconds to import jieba and load its dictionary and models.</summary>
    public double LoadSeconds { get; }

    /// <summary>Segments and tags all files for a second at least; the seconds that one run takes.</summary>
    public double Round() => Ask("round");

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private double Ask(string line)
    {
        try
        {
            _process.StandardInput.WriteLine(line);
        }
        catch (IOException)
        {
            // The process has ended: so the answer says.
        }
        return _process.StandardOutput.ReadLine() is { } answer
            ? double.Parse(answer, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException(
                $"{_process.StartInfo.FileName} could not run jieba 0.42.1: set GRAPH_TEST_JIEBA_PYTHON to a Python that has it");
    }
}
