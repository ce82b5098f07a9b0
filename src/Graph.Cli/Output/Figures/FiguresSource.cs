using System.CommandLine;
using System.Globalization;
using System.Reflection;

namespace Graph.Cli.Output.Figures;

/// <summary>Where figures come from: the command, with the names of its files and folders but not where they lie, the day and the program's commit.</summary>
internal sealed record FiguresSource(string Command, string Date, string Commit)
{
    public FiguresSource(ParseResult parsed, DateTimeOffset now)
        : this($"graph {string.Join(' ', parsed.Tokens.Select(token => Leaf(token.Value)))}", now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CommitOfProgram())
    {
    }

    private static string Leaf(string argument) => Path.GetFileName(Path.TrimEndingDirectorySeparator(argument));

    // The compiler writes “0.1.0+COMMIT”.
    private static string CommitOfProgram() =>
        typeof(FiguresSource).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+') is [_, var commit]
            ? commit[..Math.Min(12, commit.Length)]
            : "unknown";
}
