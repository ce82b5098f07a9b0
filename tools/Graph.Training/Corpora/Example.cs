namespace Graph.Training.Corpora;

/// <summary>A sentence with the names in it, to learn from.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Names">In order, not overlapping.</param>
/// <param name="Free">Stretches that may be read either way: nothing is learned there.</param>
/// <param name="Corpus">Where it is from; 0 is the articles that the model is for.</param>
/// <param name="Marked">The types of which every name is marked; null for all types.</param>
internal sealed record Example(
    string Text, IReadOnlyList<NamedSpan> Names, IReadOnlyList<NamedSpan> Free, int Corpus, IReadOnlyList<int>? Marked = null);

/// <param name="Type">Index into the types that the tagger is to tell apart.</param>
internal readonly record struct NamedSpan(int Start, int End, int Type);
