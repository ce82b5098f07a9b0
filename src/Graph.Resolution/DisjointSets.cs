namespace Graph.Resolution;

/// <summary>Which things hang together (union–find with path halving).</summary>
internal sealed class DisjointSets
{
    private readonly Dictionary<string, string> _parents = [];

    public string Find(string item)
    {
        while (_parents.TryGetValue(item, out var parent))
        {
            if (_parents.TryGetValue(parent, out var above))
                _parents[item] = above;
            item = parent;
        }
        return item;
    }

    public void Join(string one, string other)
    {
        var (root, under) = (Find(one), Find(other));
        if (root != under)
            _parents[under] = root;
    }
}
