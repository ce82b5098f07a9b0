using Graph.Storage;

namespace Graph.Cli.Pipeline;

/// <summary>The store for a dry run: the one that is named, or, where there is none yet, an empty one that goes away with it.</summary>
internal sealed class DryRunStore : IAsyncDisposable
{
    private readonly DirectoryInfo? _folder;

    private DryRunStore(ICypherSession session, DirectoryInfo? folder) => (Session, _folder) = (session, folder);

    public ICypherSession Session { get; }

    public static DryRunStore Open(StoreSettings settings)
    {
        if (settings.Store.Contains("://", StringComparison.Ordinal) || File.Exists(settings.Store))
            return new DryRunStore(CypherSession.Open(settings), null);
        var folder = Directory.CreateTempSubdirectory("graph-dry-run-");
        return new DryRunStore(CypherSession.Open(StoreSettings.From(Path.Combine(folder.FullName, "empty.db"))), folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        _folder?.Delete(recursive: true);
    }
}
