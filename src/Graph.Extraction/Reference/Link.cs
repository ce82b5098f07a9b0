namespace Graph.Extraction.Reference;

/// <summary>One name of an article is said, or seen, to mean what a fuller one means.</summary>
/// <param name="Sentence">The position of the sentence that says so; null where no sentence does.</param>
/// <param name="Reason">Why, in words that can be printed.</param>
internal readonly record struct Link(ArticleName Short, ArticleName Full, string Reason, int? Sentence = null);
