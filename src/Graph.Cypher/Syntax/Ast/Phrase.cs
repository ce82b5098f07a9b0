using System.Runtime.CompilerServices;

namespace Graph.Cypher.Syntax.Ast;

/// <summary>
/// Text with nodes in it, written as an interpolated string: <c>$"MATCH {Patterns:,_}{Where:_WHERE_}"</c>. What follows
/// the colon, with <c>_</c> for a space, stands before a node, and only where there is one; or between the nodes of a
/// list.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct Phrase(int literalLength, int formattedCount)
{
    private readonly List<object> _parts = new(literalLength == 0 ? formattedCount : 2 * formattedCount + 1);

    /// <summary>Strings and nodes, in order.</summary>
    public IReadOnlyList<object> Parts => _parts;

    public void AppendLiteral(string text) => _parts.Add(text);

    public void AppendFormatted(string? text)
    {
        if (!string.IsNullOrEmpty(text))
            _parts.Add(text);
    }

    public void AppendFormatted(AstNode? node, string? format = null)
    {
        if (node is null)
            return;
        AppendFormatted(format?.Replace('_', ' '));
        _parts.Add(node);
    }

    public void AppendFormatted<T>(AstList<T> list, string? format = null) where T : AstNode
    {
        for (var i = 0; i < list.Count; i++)
            AppendFormatted(list[i], i == 0 ? null : format);
    }

    public void AppendFormatted(Operand operand)
    {
        if (operand.Parenthesized)
            _parts.Add("(");
        _parts.Add(operand.Node);
        if (operand.Parenthesized)
            _parts.Add(")");
    }
}

/// <summary>A node below an operator, in parentheses where it binds less tightly.</summary>
internal readonly record struct Operand(AstNode Node, bool Parenthesized);
