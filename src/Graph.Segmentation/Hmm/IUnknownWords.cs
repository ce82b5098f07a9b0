namespace Graph.Segmentation.Hmm;

/// <summary>Finds words in a run of single characters that the lexicon left over.</summary>
internal interface IUnknownWords
{
    /// <summary>Adds the words of a run that starts at <paramref name="offset"/> of the text; they cover it.</summary>
    void Cut(ReadOnlySpan<char> run, int offset, List<Token> tokens);
}
