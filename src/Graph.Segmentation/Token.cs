namespace Graph.Segmentation;

/// <summary>A word in its text.</summary>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
/// <param name="Tag">
/// Its part of speech as jieba names it: <c>n</c> noun, <c>nr</c> person, <c>ns</c> place, <c>nt</c> organization,
/// <c>nz</c> other name, <c>v</c> verb, <c>m</c> number, <c>eng</c> Latin letters, <c>x</c> unknown or punctuation, …
/// </param>
public readonly record struct Token(int Start, int Length, string Tag)
{
    /// <summary>One past its last UTF-16 code unit.</summary>
    public int End => Start + Length;

    /// <summary>The characters of the word, where <paramref name="text"/> is what was segmented.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
