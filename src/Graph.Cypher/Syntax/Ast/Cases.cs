namespace Graph.Cypher.Syntax.Ast;

/// <summary>
/// <c>CASE WHEN predicate THEN …</c>, or with a <paramref name="Subject"/> <c>CASE x WHEN value THEN …</c>.
/// </summary>
internal sealed record Case(Expression? Subject, AstList<CaseBranch> Branches, Expression? Else) : Expression
{
    protected override Phrase Phrase => $"CASE{Subject:_}{Branches}{Else:_ELSE_} END";
}

/// <summary>
/// Taken where one of <paramref name="When"/> holds: without a subject one predicate; with a subject values equal to
/// it, or predicates on it, whose innermost left end is <see cref="CaseSubject"/>.
/// </summary>
internal sealed record CaseBranch(AstList<Expression> When, Expression Then) : AstNode
{
    protected override Phrase Phrase
    {
        get
        {
            Phrase phrase = $" WHEN";
            for (var i = 0; i < When.Count; i++)
            {
                phrase.AppendFormatted(i == 0 ? null : ",");
                // The operator of a test brings its own space.
                phrase.AppendFormatted(When[i], When[i] is CaseTest ? null : "_");
            }
            phrase.AppendFormatted(Then, "_THEN_");
            return phrase;
        }
    }
}

/// <summary>The unwritten left side of <c>WHEN &gt; 5</c>: the value of the subject.</summary>
internal sealed record CaseSubject : Expression
{
    protected override Phrase Phrase => $"";
}

/// <summary>A predicate on the subject, as in <c>WHEN &gt; 5</c>, to be told from a value to compare with.</summary>
internal sealed record CaseTest(Expression Predicate) : Expression
{
    protected override Phrase Phrase => $"{Predicate}";
}
