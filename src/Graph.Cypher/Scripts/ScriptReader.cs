using System.Text;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher;

/// <summary>Reads a script character by character, one ahead.</summary>
internal sealed class ScriptReader(TextReader script)
{
    private readonly StringBuilder _text = new();
    private int _line = 1;
    private int _begin;

    /// <summary>The next statement; null at the end.</summary>
    public ScriptStatement? Read()
    {
        _text.Clear();
        while (script.Peek() is var next and >= 0)
        {
            if (next is '\'' or '"' or '`')
                Quoted((char)next);
            else if (next == ';')
            {
                Next();
                if (_text.Length > 0)
                    return Statement();
            }
            else if (next == '/')
                SlashOrComment();
            else
                Take();
        }
        return _text.Length > 0 ? Statement() : null;
    }

    private ScriptStatement Statement() => new(_text.ToString().TrimEnd(), _begin);

    private void Quoted(char quote)
    {
        Take();
        while (script.Peek() is var next and >= 0)
        {
            if (next == '\\' && quote != '`')
                Take();
            // A doubled backtick ends one name and begins another: for the semicolons it comes to the same.
            else if (next == quote)
            {
                Take();
                return;
            }
            Take();
        }
    }

    private void SlashOrComment()
    {
        var line = _line;
        Next();
        var comment = script.Peek() switch
        {
            '/' => LineComment(),
            '*' => BlockComment(),
            _ => null,
        };
        if (comment is null)
            Append("/", line);
        else if (_text.Length > 0 || !IsClosed(comment))
            Append("/" + comment, line);
    }

    private static bool IsClosed(string comment) =>
        comment[0] == '/' || (comment.Length > 2 && comment.EndsWith("*/", StringComparison.Ordinal));

    private string LineComment()
    {
        var comment = new StringBuilder();
        while (script.Peek() is not (-1 or '\n' or '\r'))
            comment.Append(Next());
        return comment.ToString();
    }

    private string BlockComment()
    {
        var comment = new StringBuilder().Append(Next());
        while (script.Peek() >= 0)
        {
            comment.Append(Next());
            if (comment.Length > 2 && comment[^1] == '/' && comment[^2] == '*')
                break;
        }
        return comment.ToString();
    }

    /// <summary>One character into the statement, unless it is white space before it.</summary>
    private void Take()
    {
        var line = _line;
        if (script.Peek() < 0)
            return;
        var c = Next();
        if (_text.Length > 0 || !Characters.IsSpace(c))
            Append(c.ToString(), line);
    }

    private void Append(string text, int line)
    {
        if (_text.Length == 0)
            _begin = line;
        _text.Append(text);
    }

    private char Next()
    {
        var c = (char)script.Read();
        if (c == '\n' || (c == '\r' && script.Peek() != '\n'))
            _line++;
        return c;
    }
}
