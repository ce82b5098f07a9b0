namespace Graph.Model.Articles;

/// <summary>A sentence as printed: the stretch of the article's text from <see cref="Start"/> to <see cref="End"/>.</summary>
/// <param name="Position">Its number in the article, from 0; the title, where there is one, is sentence 0.</param>
/// <param name="Paragraph">The number of the line of the text that it stands in, from 0.</param>
/// <param name="Start">Offset of its first character in the article's text, in code points.</param>
/// <param name="End">Offset behind its last character, in code points.</param>
/// <param name="Text">HTML decoded, white space cleaned.</param>
public sealed record Sentence(int Position, int Paragraph, int Start, int End, string Text);
