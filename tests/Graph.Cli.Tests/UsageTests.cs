namespace Graph.Cli.Tests;

public class UsageTests
{
    [Fact]
    public void Every_command_shows_an_example()
    {
        var commands = GraphProcess.Run("--help").Done().Split("Commands:")[1].Split("Example:")[0]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(' ')[0]).Where(name => name.Length > 0).ToList();

        Assert.Contains("extract", commands);
        Assert.All(commands, command => Assert.Contains($"Example:\n  graph {command}", GraphProcess.Run(command, "--help").Done()));
    }

    [Theory]
    [InlineData("", "Required command was not provided.", "See: graph --help")]
    [InlineData("extract", "Required argument 'PATHS' missing for command: 'extract'.", "See: graph extract --help")]
    public void Wrong_usage_ends_with_2_and_says_where_to_look(string arguments, string problem, string hint)
    {
        var ended = GraphProcess.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, ended.Code);
        Assert.Empty(ended.Output);
        Assert.StartsWith(problem, ended.Error);
        Assert.EndsWith(hint + "\n", ended.Error);
    }

    [Fact]
    public void A_confidence_is_from_0_to_1() => Assert.Equal(
        (2, "--min-confidence 80: give a number from 0 to 1, such as 0.8\n"),
        (GraphProcess.Run("ingest", "--min-confidence", "80", "posts") is var ended ? ended.Code : 0, ended.Error));
}
