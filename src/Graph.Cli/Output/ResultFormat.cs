namespace Graph.Cli.Output;

/// <summary>How rows are printed.</summary>
internal enum ResultFormat
{
    Table,
    Csv,
    Json,
    Markdown,
}
