using System.Collections.Immutable;
using Graph.Extraction.Lexicons;
using Graph.Extraction.Mentions.Tagging;
using Graph.Model.Text;
using Graph.Segmentation;

namespace Graph.Extraction;

/// <summary>
/// The trained tagger by itself: names in one sentence, without rules and without the decision over the whole article that
/// <see cref="Extractor"/> adds. For measuring. Not safe to use from several threads at once.
/// </summary>
public sealed class NameTagger
{
    private readonly Tagger _tagger;
    private readonly ImmutableArray<string> _types;

    private NameTagger(TaggerModel model)
    {
        _tagger = new Tagger(new FeatureExtractor(new JiebaSegmenter(), WordClasses.Load(), CompanyNames.Load()), model);
        _types = model.Types;
    }

    /// <summary>The product's.</summary>
    public static NameTagger BuiltIn() => new(TaggerModel.Load());

    /// <summary>One that <c>tools/Graph.Training</c> wrote to the file at <paramref name="path"/>.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It holds no model.</exception>
    public static NameTagger Read(string path)
    {
        using var file = File.OpenRead(path);
        return new NameTagger(TaggerModel.Read(file));
    }

    /// <summary>The names in a sentence as printed, in order, not overlapping.</summary>
    public IReadOnlyList<TaggedName> Tag(string printed)
    {
        var text = FoldedText.Of(printed);
        return [.. _tagger.Tag(text.Folded).Spans.Select(span => new TaggedName(text.ToPrinted(span.Start), text.ToPrintedEnd(span.End), _types[span.Type]))];
    }
}

/// <summary>A name in a text.</summary>
/// <param name="Start">Offset of its first character, in code points.</param>
/// <param name="End">Offset behind its last.</param>
/// <param name="Type">The type's name in the model.</param>
public readonly record struct TaggedName(int Start, int End, string Type);
