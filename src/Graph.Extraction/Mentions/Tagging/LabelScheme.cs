namespace Graph.Extraction.Mentions.Tagging;

/// <summary>
/// What a character may be: outside of any name, or the begin, inside, end or whole (<c>single</c>) of a name of one type.
/// Label 0 is outside; type t has the labels 1 + 4t (begin) to 4 + 4t (single).
/// </summary>
internal sealed class LabelScheme
{
    public const int Outside = 0;

    public LabelScheme(int types)
    {
        Types = types;
        Count = 1 + 4 * types;
        Stride = (Count + 15) / 16 * 16;
    }

    public int Types { get; }

    public int Count { get; }

    /// <summary>Numbers per row of scores: the labels, padded to whole vectors.</summary>
    public int Stride { get; }

    public static int Begin(int type) => 1 + 4 * type;

    public static int Inside(int type) => 2 + 4 * type;

    public static int End(int type) => 3 + 4 * type;

    public static int Single(int type) => 4 + 4 * type;

    /// <summary>Whether a name may be open behind this label: after a begin or an inside.</summary>
    public static bool LeavesOpen(int label) => label != Outside && (label - 1) % 4 < 2;

    /// <summary>Whether this label goes on with a name: an inside or an end.</summary>
    public static bool Continues(int label) => label != Outside && (label - 1) % 4 is 1 or 2;

    public static int TypeOf(int label) => (label - 1) / 4;

    public static bool MayFollow(int previous, int label) => LeavesOpen(previous)
        ? Continues(label) && TypeOf(label) == TypeOf(previous)
        : !Continues(label);

    /// <summary>The label of a name's character.</summary>
    public static byte Of(int type, int index, int length) => (byte)(
        length == 1 ? Single(type) : index == 0 ? Begin(type) : index == length - 1 ? End(type) : Inside(type));
}
