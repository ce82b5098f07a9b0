namespace Graph.Segmentation.Dictionaries;

/// <summary>
/// The words added to a lexicon, as a trie that grows: edges in one hash table. A node is its number; 0 is the root.
/// What it says of a word stands before what the packed dictionary says.
/// </summary>
internal sealed class OverlayTrie
{
    private readonly Dictionary<(int Node, char Unit), int> _children;
    private readonly List<Node> _nodes;

    public OverlayTrie()
    {
        _children = [];
        _nodes = [new Node(-1, -1)];
    }

    public OverlayTrie(OverlayTrie other)
    {
        _children = new(other._children);
        _nodes = [.. other._nodes];
    }

    public int Child(int node, char unit) => _children.TryGetValue((node, unit), out var child) ? child : -1;

    /// <summary>The frequency set for the word that ends in the node; -1: none is set.</summary>
    public long Frequency(int node) => _nodes[node].Frequency;

    /// <summary>The tag set for the word that ends in the node; -1: none is set.</summary>
    public int Tag(int node) => _nodes[node].Tag;

    /// <summary>Sets a word's frequency, and its tag where one is given (not -1).</summary>
    public void Set(string word, long frequency, int tag)
    {
        var node = 0;
        foreach (var unit in word)
        {
            var child = Child(node, unit);
            if (child < 0)
            {
                child = _nodes.Count;
                _children.Add((node, unit), child);
                _nodes.Add(new Node(-1, -1));
            }
            node = child;
        }
        _nodes[node] = new Node(frequency, tag < 0 ? _nodes[node].Tag : tag);
    }

    private readonly record struct Node(long Frequency, int Tag);
}
