using System.Collections.Immutable;
using Graph.Model.Ontology;

namespace Graph.Model.Extraction;

/// <summary>
/// One form for one referent in one article, with all the places where it stands: a name (联想集团), or a word that
/// stands for one (该公司, 其). A form that means two things in one article makes two mentions.
/// </summary>
/// <param name="Form">As printed at its first place.</param>
/// <param name="Places">In order; never empty.</param>
public sealed record Mention(EntityType Type, string Form, ImmutableArray<Place> Places)
{
    /// <summary>Offset of the first place; with type and form it tells this mention from every other of its article.</summary>
    public int Offset => Places[0].Start;
}

/// <summary>A stretch of an article's text, in code points, and the sentence that holds it.</summary>
/// <param name="Sentence">The sentence's position.</param>
/// <param name="Start">Offset in the article's text.</param>
/// <param name="End">Offset behind the last character.</param>
public readonly record struct Place(int Sentence, int Start, int End);
