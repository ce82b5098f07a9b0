using System.CommandLine;
using System.Text;
using Graph.Cli.Inputs;
using Graph.Cli.Output;
using Graph.Cypher;
using Graph.Querying;

namespace Graph.Cli.Commands;

/// <summary><c>graph query</c>: runs a query of the library, a file, or Cypher as text.</summary>
internal sealed class QueryCommand : GraphCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _query = new("QUERY")
    {
        Description = "A name of the library (see: graph queries), a file, Cypher as text, or - for statements on standard input, each ended by a semicolon.",
    };
    private readonly Option<string[]> _parameters = new("-p", "--parameter")
    {
        Description = "A parameter: key=value for text (of the declared type, for a query of the library), key:=JSON for any value.",
        HelpName = "KEY=VALUE",
        DefaultValueFactory = _ => [],
    };
    private readonly Option<bool> _write = new("--write") { Description = "Allow the statements to change the graph." };
    private readonly Option<bool> _failAtEnd = new("--fail-at-end") { Description = "Go on after a statement that is refused." };
    private readonly Option<string> _format = new Option<string>("--format") { Description = "How rows are printed.", DefaultValueFactory = _ => "table" }
        .AcceptOnlyFromAmong(IResultWriter.Formats);
    private readonly StoreOptions _store = new();

    public QueryCommand(Terminal terminal) : base(
        "query", "Run a query of the library, a file, or Cypher as text.", "graph query portfolio -p investor=青禾创投 --format csv")
    {
        _terminal = terminal;
        Add(_query);
        Add(_parameters);
        Add(_write);
        Add(_failAtEnd);
        Add(_format);
        _store.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var mode = parsed.GetValue(_write) ? AccessMode.Write : AccessMode.Read;
        var writer = IResultWriter.Of(parsed.GetValue(_format)!, _terminal);
        var code = ExitCode.Done;
        try
        {
            var arguments = parsed.GetValue(_parameters)!.Select(QueryArgument.Parse).ToList();
            var queries = Queries(parsed.GetRequiredValue(_query));
            await using var session = _store.Open(parsed, create: mode == AccessMode.Write);
            var runner = new QueryRunner(session);
            foreach (var query in queries)
            {
                try
                {
                    await runner.RunAsync(query, arguments, mode, writer.WriteAsync, cancellation);
                }
                catch (CypherException e)
                {
                    writer.WriteError(e.Code, e.Code == ErrorCode.AccessMode ? $"{e.Message.TrimEnd('.')}; --write allows it" : e.Message);
                    code = ExitCode.Refused;
                    if (!parsed.GetValue(_failAtEnd))
                        break;
                }
                await _terminal.Out.FlushAsync(cancellation);
            }
        }
        catch (QueryException e)
        {
            writer.WriteError(e.Code, e.Message);
            return e.Code is QueryErrorCode.NameNotFound or QueryErrorCode.HeadInvalid ? ExitCode.Refused : ExitCode.Usage;
        }
        return code;
    }

    private IEnumerable<Query> Queries(string given) => given == InputPaths.StandardInput
        ? CypherScript.Split(new StreamReader(_terminal.Input, Encoding.UTF8)).Select(statement => new Query("", statement.Text))
        : QuerySource.Read(given, QueryLibrary.Standard);
}
