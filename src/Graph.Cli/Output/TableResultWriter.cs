using Graph.Storage;
using Spectre.Console;

namespace Graph.Cli.Output;

/// <summary>A table for a reader, and below it how many rows there are or what was changed.</summary>
internal sealed class TableResultWriter(Terminal terminal) : IResultWriter
{
    public async Task WriteAsync(ICypherResult result, CancellationToken cancellation)
    {
        var rows = new List<string[]>();
        await foreach (var row in result.WithCancellation(cancellation))
            rows.Add([.. row.Select(ValueJson.Text)]);
        if (result.Plan is { } plan)
            terminal.Out.WriteLine(plan);
        if (result.Columns.Count > 0)
        {
            if (terminal.IsOutTerminal)
                Draw(result.Columns, rows);
            else
                PlainTable.Write(terminal.Out, result.Columns, rows);
            terminal.Out.WriteLine(Counted.Of(rows.Count, "row"));
        }
        if (CountersText.Of(result.Counters) is { Length: > 0 } changes)
            terminal.Out.WriteLine(changes);
    }

    public void WriteError(string code, string message) => terminal.Error.WriteLine(message);

    // A screen has a width, into which cells are broken.
    private void Draw(IReadOnlyList<string> columns, List<string[]> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
            table.AddColumn(new TableColumn(new Text(column)));
        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(cell)));
        Terminal.Draw(terminal.Out, isTerminal: true).Write(table);
    }
}
