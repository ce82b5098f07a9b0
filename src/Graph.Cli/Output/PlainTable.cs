namespace Graph.Cli.Output;

/// <summary>A table for files and pipes, as Spectre's "simple" one: lines of any width, wide characters counted as two.</summary>
internal static class PlainTable
{
    private const string Margin = "  ", Gap = "   ";

    public static void Write(TextWriter writer, IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        var widths = new int[columns.Count];
        Measure(columns, widths);
        foreach (var row in rows)
            Measure(row, widths);
        var width = 2 * Margin.Length + Gap.Length * (widths.Length - 1);
        foreach (var one in widths)
            width += one;
        writer.WriteLine(new string(' ', width));
        WriteRow(writer, columns, widths);
        if (rows.Count > 0)
            writer.WriteLine(new string('─', width));
        foreach (var row in rows)
            WriteRow(writer, row, widths);
        writer.WriteLine(new string(' ', width));
    }

    private static void Measure(IReadOnlyList<string> cells, int[] widths)
    {
        for (var i = 0; i < widths.Length; i++)
            foreach (var line in cells[i].AsSpan().EnumerateLines())
                widths[i] = Math.Max(widths[i], CellWidth.Of(line));
    }

    private static void WriteRow(TextWriter writer, IReadOnlyList<string> cells, int[] widths)
    {
        var height = 1;
        foreach (var cell in cells)
            height = Math.Max(height, Height(cell));
        for (var line = 0; line < height; line++)
        {
            for (var i = 0; i < widths.Length; i++)
            {
                writer.Write(i == 0 ? Margin : Gap);
                var part = Line(cells[i], line);
                writer.Write(part);
                for (var blank = CellWidth.Of(part); blank < widths[i]; blank++)
                    writer.Write(' ');
            }
            writer.WriteLine(Margin);
        }
    }

    private static int Height(string cell)
    {
        var lines = 0;
        foreach (var _ in cell.AsSpan().EnumerateLines())
            lines++;
        return lines;
    }

    private static ReadOnlySpan<char> Line(string cell, int number)
    {
        foreach (var line in cell.AsSpan().EnumerateLines())
            if (number-- == 0)
                return line;
        return [];
    }
}
