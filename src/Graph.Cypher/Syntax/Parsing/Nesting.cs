using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>
/// The limit of a tree's depth. Parentheses are limited while they are parsed; this finds long chains:
/// <c>1 + 1 + 1 + …</c>.
/// </summary>
internal static class Nesting
{
    public const int Deepest = 1000;

    public static void Check(AstNode root, string text)
    {
        var rest = new Stack<(AstNode Node, int Depth)>();
        rest.Push((root, 1));
        while (rest.TryPop(out var next))
        {
            if (next.Depth > Deepest)
                throw CypherException.At(
                    ErrorCode.SyntaxError, $"The query nests or chains operators more than {Deepest} levels deep", text,
                    next.Node.Span);
            foreach (var child in next.Node.Children)
                rest.Push((child, next.Depth + 1));
        }
    }
}
