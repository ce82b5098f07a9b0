using System.Diagnostics;
using System.Text;

namespace Graph.Cli.Tests;

/// <summary>The program as its users have it: a process with arguments, input, output and an exit code.</summary>
internal static class GraphProcess
{
    public static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    public static Ended Run(params string[] args) => Run(args, input: "");

    public static Ended Run(string[] args, string input, params (string Name, string? Value)[] environment)
    {
        using var process = Start(args, environment);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ended(process.ExitCode, output, error.Result);
    }

    public static Process Start(string[] args, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "graph.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        // The store that a test means is the one that it names.
        foreach (var name in new[] { "NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE" })
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    internal sealed record Ended(int Code, string Output, string Error)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        /// <summary>The output of a run that must have gone well.</summary>
        public string Done()
        {
            Assert.True(Code == 0, $"exit code {Code}: {Error}{Output}");
            return Output;
        }
    }
}
