namespace Graph.Segmentation;

/// <summary>Cuts Chinese text into words with their part of speech. Implementations may be used by many threads at once.</summary>
public interface ISegmenter
{
    /// <summary>
    /// The words of <paramref name="text"/> in order. They cover it without gap or overlap: punctuation and white space
    /// are tokens too.
    /// </summary>
    IReadOnlyList<Token> Segment(string text);
}
