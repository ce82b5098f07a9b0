using System.CommandLine;
using Graph.Storage;

namespace Graph.Cli.Commands;

/// <summary><c>--store</c> and <c>--insecure</c>: which store a command works on, and how it may be spoken to.</summary>
internal sealed class StoreOptions
{
    private readonly Option<string?> _store = new("--store")
    {
        Description = "A file of the embedded engine, or the address of a Neo4j (http://host:7474). Default: NEO4J_URI where set, else graph.db.",
        HelpName = "PATH|URI",
    };

    private readonly Option<bool> _insecure = new("--insecure")
    {
        Description = "Let the password go to another host without verified TLS.",
    };

    public void AddTo(Command command)
    {
        command.Add(_store);
        command.Add(_insecure);
    }

    /// <param name="parsed">The command's arguments.</param>
    /// <param name="create">Whether a file that does not exist is made.</param>
    public ICypherSession Open(ParseResult parsed, bool create) => CypherSession.Open(Settings(parsed, create));

    public StoreSettings Settings(ParseResult parsed, bool create) =>
        StoreSettings.From(parsed.GetValue(_store), create, parsed.GetValue(_insecure));
}
