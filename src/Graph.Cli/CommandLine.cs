using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Graph.Cli.Commands;
using Graph.Cypher;
using Graph.Interchange.Backup;
using Graph.Interchange.Export;
using Graph.Storage;
using Graph.Writing;

namespace Graph.Cli;

/// <summary>From arguments to an exit code: one place turns every failure into one line on standard error.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal)
    {
        var root = Root(terminal);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
                terminal.Error.WriteLine(error.Message);
            terminal.Error.WriteLine($"See: {string.Join(' ', PathTo(parsed.CommandResult.Command))} --help");
            return ExitCode.Usage;
        }

        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                // Long enough for a transaction to be rolled back.
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
            });
            await terminal.Out.FlushAsync();
            return code;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("interrupted");
            return ExitCode.Interrupted;
        }
        catch (UsageException e)
        {
            terminal.Error.WriteLine(e.Message);
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is StoreException or GraphStateException)
        {
            terminal.Error.WriteLine(e.Message);
            return ExitCode.Store;
        }
        catch (Exception e) when (e is CypherException or BackupException or ExportException)
        {
            terminal.Error.WriteLine(e.Message.ReplaceLineEndings(" "));
            return ExitCode.Refused;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(e.Message); // the reader of our output is gone, or the disk is full
            return ExitCode.Refused;
        }
        catch (Exception e)
        {
            // A mistake of the program's own, or of what it stands on: one line all the same, and the store is whole.
            var cause = e.GetBaseException();
            terminal.Error.WriteLine($"unexpected {cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}; please report it with the command");
            return ExitCode.Refused;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Builds a knowledge graph of organizations, people, programs and investments from Chinese business news.")
        {
            new IngestCommand(terminal),
            new ForgetCommand(terminal),
            new RebuildCommand(terminal),
            new JudgeCommand(terminal),
            new QueriesCommand(terminal),
            new QueryCommand(terminal),
            new ExplainCommand(terminal),
            new ExtractCommand(terminal),
            new CoverageCommand(terminal),
            new EvaluateCommand(terminal),
            new LoadCommand(terminal),
            new BackupCommand(terminal),
            new RestoreCommand(terminal),
            new ExportCommand(terminal),
            new DumpCommand(terminal),
            new VerifyCommand(terminal),
            new SchemaCommand(terminal),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExample((HelpAction)help.Action!);
        return root;
    }

    private static IEnumerable<string> PathTo(Symbol symbol) =>
        symbol.Parents.FirstOrDefault() is { } parent ? PathTo(parent).Append(symbol.Name) : ["graph"];
}
