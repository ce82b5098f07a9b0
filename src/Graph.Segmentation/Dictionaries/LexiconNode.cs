namespace Graph.Segmentation.Dictionaries;

/// <summary>Where a walk through a lexicon stands: in its packed dictionary, in the words added, or in both; -1: not there.</summary>
internal readonly record struct LexiconNode(int Packed, int Overlay)
{
    public static readonly LexiconNode None = new(-1, -1);

    public static LexiconNode Root => default;
}
