namespace Graph.Storage.Neo4jHttp;

/// <summary>A transaction as its server knows it.</summary>
/// <param name="Affinity">Names the member of a cluster that holds it, to whatever stands before them; null: nothing does.</param>
/// <param name="Bookmarks">What it was begun with.</param>
internal sealed record OpenTransaction(string Id, string? Affinity, IReadOnlyCollection<string> Bookmarks);
