using Spectre.Console;

namespace Graph.Cli.Output;

/// <summary>How far a long run is: a bar on a terminal, a line every thousand elsewhere; on standard error.</summary>
internal static class Progress
{
    private const int LineEvery = 1000;

    /// <param name="total">Counted only where a bar is drawn; null where nobody knows.</param>
    /// <param name="work">Calls what it is given with how many more are done.</param>
    public static async Task RunAsync(Terminal terminal, string what, Func<int>? total, Func<Action<int>, Task> work)
    {
        if (terminal.IsErrorTerminal)
        {
            await Terminal.Draw(terminal.Error, isTerminal: true).Progress().AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(async progress =>
                {
                    var task = progress.AddTask(Markup.Escape(what), maxValue: Math.Max(1, total?.Invoke() ?? 1));
                    task.IsIndeterminate = total is null;
                    await work(done => task.Increment(done));
                });
            return;
        }
        var (count, printed) = (0, 0);
        await work(done =>
        {
            count += done;
            if (count / LineEvery == printed)
                return;
            printed = count / LineEvery;
            terminal.Error.WriteLine($"{count} {what}");
        });
    }
}
