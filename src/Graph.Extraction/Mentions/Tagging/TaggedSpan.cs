using Graph.Extraction.Analysis;

namespace Graph.Extraction.Mentions.Tagging;

/// <param name="Margin">How much better than no name there, in the tagger's scores; may be below zero.</param>
internal readonly record struct TaggedSpan(EntitySpan Span, float Margin);
