namespace Graph.Cypher.Syntax.Ast;

/// <summary>Advice to the planner after <c>MATCH</c>.</summary>
internal abstract record Hint : AstNode;

internal enum IndexHintKind { Any, Range, Text, Point }

/// <summary><c>USING INDEX [SEEK] n:Label(key, …)</c>.</summary>
internal sealed record IndexHint(
    IndexHintKind Kind, bool Seek, Variable Variable, string Label, AstList<string> Keys) : Hint
{
    protected override Phrase Phrase =>
        $" USING {KindText}INDEX {(Seek ? "SEEK " : "")}{Variable}:{Quote.Name(Label)}({KeysText})";

    private string KindText => Kind == IndexHintKind.Any ? "" : Kind.ToString().ToUpperInvariant() + " ";

    private string KeysText => string.Join(", ", Keys.Select(Quote.Name));
}

/// <summary><c>USING SCAN n:Label</c>.</summary>
internal sealed record ScanHint(Variable Variable, string Label) : Hint
{
    protected override Phrase Phrase => $" USING SCAN {Variable}:{Quote.Name(Label)}";
}

/// <summary><c>USING JOIN ON a, b</c>.</summary>
internal sealed record JoinHint(AstList<Variable> Variables) : Hint
{
    protected override Phrase Phrase => $" USING JOIN ON {Variables:,_}";
}
