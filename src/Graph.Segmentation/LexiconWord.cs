namespace Graph.Segmentation;

/// <summary>A word to be added to a lexicon.</summary>
/// <param name="Word">The word, not empty.</param>
/// <param name="Frequency">
/// Its frequency; null: as much as it takes for the word to be cut out as one; zero: the word is no longer one.
/// </param>
/// <param name="Tag">Its part of speech; null: the one the lexicon has, else <c>x</c>.</param>
public sealed record LexiconWord(string Word, long? Frequency = null, string? Tag = null);
