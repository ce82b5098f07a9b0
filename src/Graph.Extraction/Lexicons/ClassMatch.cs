namespace Graph.Extraction.Lexicons;

/// <summary>A word of a class in a text.</summary>
/// <param name="Class">Index into <see cref="WordClasses.Names"/>.</param>
internal readonly record struct ClassMatch(int Start, int End, int Class);
