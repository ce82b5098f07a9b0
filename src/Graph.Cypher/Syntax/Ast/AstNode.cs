using System.Text;

namespace Graph.Cypher.Syntax.Ast;

/// <summary>
/// A node of the syntax tree. Two nodes are equal when they say the same, wherever they stand: <see cref="Span"/> does
/// not count. <see cref="ToString"/> is canonical Cypher, which parses to an equal node.
/// </summary>
internal abstract record AstNode
{
    /// <summary>Where the node stands in the query text.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The node as canonical Cypher, its children still as nodes.</summary>
    protected abstract Phrase Phrase { get; }

    /// <summary>The nodes directly below this one, in the order they are written.</summary>
    public IEnumerable<AstNode> Children => Phrase.Parts.OfType<AstNode>();

    public virtual bool Equals(AstNode? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    // With a stack of its own: a tree that was not checked for its depth may be deeper than the thread's stack.
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        var rest = new Stack<object>([this]);
        while (rest.TryPop(out var part))
        {
            if (part is not AstNode node)
            {
                text.Append((string)part);
                continue;
            }
            var parts = node.Phrase.Parts;
            for (var i = parts.Count - 1; i >= 0; i--)
                rest.Push(parts[i]);
        }
        return text.ToString();
    }
}
