using Graph.Storage;
using Spectre.Console;

namespace Graph.Cli.Output;

/// <summary>A table for a reader, and below it how many rows there are or what was changed.</summary>
internal sealed class TableResultWriter(Terminal terminal) : IResultWriter
{
    public async Task WriteAsync(ICypherResult result, CancellationToken cancellation)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in result.Columns)
            table.AddColumn(new TableColumn(new Text(column)));
        var rows = 0;
        await foreach (var row in result.WithCancellation(cancellation))
        {
            table.AddRow(row.Select(value => new Text(ValueJson.Text(value))));
            rows++;
        }
        if (result.Plan is { } plan)
            terminal.Out.WriteLine(plan);
        if (result.Columns.Count > 0)
        {
            Terminal.Draw(terminal.Out, terminal.IsOutTerminal).Write(table);
            terminal.Out.WriteLine(Counted.Of(rows, "row"));
        }
        if (CountersText.Of(result.Counters) is { Length: > 0 } changes)
            terminal.Out.WriteLine(changes);
    }

    public void WriteError(string code, string message) => terminal.Error.WriteLine(message);
}
