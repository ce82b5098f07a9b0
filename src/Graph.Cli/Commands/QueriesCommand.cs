using System.CommandLine;
using Graph.Querying;
using Graph.Querying.Browser;

namespace Graph.Cli.Commands;

/// <summary><c>graph queries</c>: what the library holds.</summary>
internal sealed class QueriesCommand : GraphCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string?> _name = new("NAME")
    {
        Description = "Only this query, with its text.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _export = new Option<string?>("--export")
    {
        Description = "Write the queries as favorites of Neo4j Browser: a ZIP to drop on its window.",
    }.AcceptOnlyFromAmong("browser");
    private readonly Option<string> _output = new("-o", "--output")
    {
        Description = "The file that --export writes.",
        HelpName = "PATH",
        DefaultValueFactory = _ => "graph-favorites.zip",
    };

    public QueriesCommand(Terminal terminal) : base("queries", "List the saved queries, with their parameters.", "graph queries portfolio")
    {
        _terminal = terminal;
        Add(_name);
        Add(_export);
        Add(_output);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(_export) is not null)
            return Export(parsed.GetValue(_output)!);
        var library = QueryLibrary.Standard;
        if (parsed.GetValue(_name) is not { } name)
        {
            foreach (var query in library.Queries.OrderBy(query => query.Name, StringComparer.Ordinal))
                Write(query);
            return ExitCode.Done;
        }
        if (library.Find(name) is not { } found)
        {
            var suggestions = library.Suggest(name);
            throw new UsageException($"no query {name} in the library"
                + (suggestions.Count == 0 ? "" : $"; did you mean {string.Join(", ", suggestions)}?"));
        }
        Write(found);
        _terminal.Out.WriteLine(found.Text);
        return ExitCode.Done;
    }

    private int Export(string path)
    {
        using (var file = new FileStream(path, FileMode.Create))
            BrowserFavorites.WriteZip(file);
        _terminal.Out.WriteLine($"{path}: {BrowserFavorites.All.Count} favorites; drop it on the window of Neo4j Browser");
        return ExitCode.Done;
    }

    private void Write(Query query)
    {
        _terminal.Out.WriteLine($"{query.Name}: {query.Title}");
        _terminal.Out.WriteLine($"  {query.English}");
        _terminal.Out.WriteLine($"  {query.Chinese}");
        foreach (var parameter in query.Parameters ?? [])
        {
            var choices = parameter.Choices.Count == 0 ? "" : $": {string.Join(", ", parameter.Choices)}";
            var value = parameter.Default is { } text ? $", default {(text == "" ? "none" : text)}" : "";
            _terminal.Out.WriteLine($"  -p {parameter.Name}  {parameter.Description} ({parameter.Type.ToString().ToLowerInvariant()}{choices}{value})");
        }
        _terminal.Out.WriteLine($"  graph query {query.Example}");
        _terminal.Out.WriteLine();
    }
}
