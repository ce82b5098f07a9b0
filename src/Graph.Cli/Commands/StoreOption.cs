using System.CommandLine;
using Graph.Storage;

namespace Graph.Cli.Commands;

/// <summary><c>--store</c>: which store a command works on.</summary>
internal sealed class StoreOption : Option<string?>
{
    public StoreOption() : base("--store")
    {
        Description = "A file of the embedded engine, or the address of a Neo4j (http://host:7474). Default: NEO4J_URI where set, else graph.db.";
        HelpName = "PATH|URI";
    }

    /// <param name="parsed">The command's arguments.</param>
    /// <param name="create">Whether a file that does not exist is made.</param>
    public ICypherSession Open(ParseResult parsed, bool create) =>
        CypherSession.Open(Settings(parsed, create));

    public StoreSettings Settings(ParseResult parsed, bool create) => StoreSettings.From(parsed.GetValue(this), create);
}
