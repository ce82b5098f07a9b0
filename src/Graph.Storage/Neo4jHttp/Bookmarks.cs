namespace Graph.Storage.Neo4jHttp;

/// <summary>
/// What a session has seen and written so far, as a server names it: a transaction begun with these is not answered by a
/// member of a cluster that lags behind.
/// </summary>
internal sealed class Bookmarks
{
    private readonly Lock gate = new();
    private HashSet<string> last = [];

    public IReadOnlyCollection<string> Last
    {
        get
        {
            lock (gate)
                return last;
        }
    }

    /// <summary>Of transactions side by side each puts its end in the place of its own beginning, and no other's.</summary>
    public void Replace(IReadOnlyCollection<string> begun, IReadOnlyCollection<string> ended)
    {
        if (ended.Count == 0)
            return;
        lock (gate)
            last = [.. last.Except(begun), .. ended];
    }
}
