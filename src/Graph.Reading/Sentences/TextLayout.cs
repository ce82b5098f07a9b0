using System.Collections.Immutable;
using System.Text;
using Graph.Model.Articles;
using Graph.Model.Text;

namespace Graph.Reading.Sentences;

/// <summary>An article's text, a line for the title and for each paragraph, and its sentences with their offsets.</summary>
internal sealed record TextLayout(string Text, ImmutableArray<Sentence> Sentences)
{
    public static TextLayout Of(string title, ImmutableArray<string> paragraphs)
    {
        var text = new StringBuilder();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var (line, offset) = (0, 0);
        if (title.Length > 0)
            AddLine(title, [new Range(0, title.Length)]); // the title is one sentence, whatever it holds
        foreach (var paragraph in paragraphs)
            AddLine(paragraph, SentenceSplitter.Split(paragraph));
        return new TextLayout(text.ToString(), sentences.ToImmutable());

        void AddLine(string printed, IEnumerable<Range> ranges)
        {
            if (line > 0)
            {
                text.Append('\n');
                offset++;
            }
            var (at, start) = (0, offset);
            foreach (var range in ranges)
            {
                start += CodePoints.Count(printed.AsSpan(at, range.Start.Value - at));
                var sentence = printed[range];
                var end = start + CodePoints.Count(sentence);
                sentences.Add(new Sentence(sentences.Count, line, start, end, sentence));
                (at, start) = (range.End.Value, end);
            }
            text.Append(printed);
            offset = start + CodePoints.Count(printed.AsSpan(at));
            line++;
        }
    }
}
