namespace Graph.Segmentation;

/// <summary>What a lexicon knows of a word.</summary>
/// <param name="Frequency">How often it was counted in the corpus the lexicon was made from; above zero.</param>
/// <param name="Tag">Its part of speech, <c>x</c> where unknown.</param>
public readonly record struct LexiconEntry(long Frequency, string Tag);

/// <summary>A word of a lexicon that begins a text.</summary>
/// <param name="Length">The word's length in UTF-16 code units.</param>
/// <param name="Entry">What the lexicon knows of it.</param>
public readonly record struct LexiconMatch(int Length, LexiconEntry Entry);
