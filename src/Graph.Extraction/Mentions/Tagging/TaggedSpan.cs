namespace Graph.Extraction.Mentions.Tagging;

/// <param name="Start">Index of its first UTF-16 unit in the folded sentence.</param>
/// <param name="End">Index behind its last.</param>
/// <param name="Type">Index into the model's types.</param>
internal readonly record struct TaggedSpan(int Start, int End, int Type);
