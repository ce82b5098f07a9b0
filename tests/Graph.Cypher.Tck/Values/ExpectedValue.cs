using System.Globalization;
using System.Text;

namespace Graph.Cypher.Tck.Values;

/// <summary>
/// Reads values as the TCK writes them: literals, and <c>(:A {k: 1})</c>, <c>[:R {k: 1}]</c>, <c>&lt;(:A)-[:R]->(:B)&gt;</c>.
/// </summary>
internal sealed class ExpectedValue
{
    private readonly string text;
    private int at;
    private int nodes;

    private ExpectedValue(string text) => this.text = text;

    public static object? Parse(string text)
    {
        var reader = new ExpectedValue(text.Trim());
        var value = reader.Value();
        return reader.at == reader.text.Length ? value : throw reader.Wrong();
    }

    private object? Value()
    {
        SkipBlanks();
        switch (Peek)
        {
            case '\'':
                return String();
            case '{':
                return Map();
            case '(':
                return Node();
            case '<':
                return Path();
            case '[':
                var start = at++;
                SkipBlanks();
                var isRelationship = Peek == ':';
                at = start;
                return isRelationship ? Relationship("", "") : List();
        }
        var word = While(c => char.IsLetterOrDigit(c) || c is '-' or '+' or '.');
        return word switch
        {
            "null" => null,
            "true" => true,
            "false" => false,
            "NaN" => double.NaN,
            "Inf" => double.PositiveInfinity,
            "-Inf" => double.NegativeInfinity,
            _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => integer,
            _ when double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            _ => throw Wrong(),
        };
    }

    private string String()
    {
        var value = new StringBuilder();
        for (at++; Peek != '\''; at++)
        {
            if (Peek == '\\' && text[at + 1] is '\'' or '\\')
                at++;
            value.Append(Peek);
        }
        at++;
        return value.ToString();
    }

    private List<object?> List()
    {
        var items = new List<object?>();
        Take('[');
        while (!TryTake(']'))
        {
            items.Add(Value());
            TryTake(',');
        }
        return items;
    }

    private Dictionary<string, object?> Map()
    {
        var map = new Dictionary<string, object?>();
        Take('{');
        while (!TryTake('}'))
        {
            var key = Name();
            Take(':');
            map[key] = Value();
            TryTake(',');
        }
        return map;
    }

    private Node Node()
    {
        var labels = new List<string>();
        Take('(');
        while (TryTake(':'))
            labels.Add(Name());
        SkipBlanks();
        var properties = Peek == '{' ? Map() : [];
        Take(')');
        return new(0, $"node {nodes++}", labels, properties);
    }

    private Relationship Relationship(string from, string to)
    {
        Take('[');
        Take(':');
        var type = Name();
        SkipBlanks();
        var properties = Peek == '{' ? Map() : [];
        Take(']');
        return new(0, $"{from} {to}", type, from, to, properties);
    }

    private GraphPath Path()
    {
        Take('<');
        var (path, relationships) = (new List<Node> { Node() }, new List<Relationship>());
        while (!TryTake('>'))
        {
            var incoming = TryTake('<');
            Take('-');
            var relationship = Relationship("", "");
            Take('-');
            if (!incoming)
                Take('>');
            var next = Node();
            var (from, to) = incoming ? (next, path[^1]) : (path[^1], next);
            relationships.Add(relationship with { StartElementId = from.ElementId, EndElementId = to.ElementId });
            path.Add(next);
        }
        return new(path, relationships);
    }

    private string Name()
    {
        SkipBlanks();
        if (Peek != '`')
            return While(c => char.IsLetterOrDigit(c) || c == '_');
        at++;
        var name = While(c => c != '`');
        at++;
        return name;
    }

    private char Peek => at < text.Length ? text[at] : '\0';

    private string While(Func<char, bool> holds)
    {
        var start = at;
        while (at < text.Length && holds(text[at]))
            at++;
        return text[start..at];
    }

    private void SkipBlanks() => While(char.IsWhiteSpace);

    private bool TryTake(char symbol)
    {
        SkipBlanks();
        if (Peek != symbol)
            return false;
        at++;
        return true;
    }

    private void Take(char symbol)
    {
        if (!TryTake(symbol))
            throw Wrong();
    }

    private InvalidDataException Wrong() => new($"not a value of the TCK: {text} (at {at})");
}
