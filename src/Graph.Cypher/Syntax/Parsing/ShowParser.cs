using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary><c>SHOW</c> of constraints, indexes, functions and procedures.</summary>
internal static class ShowParser
{
    private static readonly (string Word, ShowSubject Subject)[] Subjects =
    [
        ("CONSTRAINTS", ShowSubject.Constraints), ("CONSTRAINT", ShowSubject.Constraints),
        ("INDEXES", ShowSubject.Indexes), ("INDEX", ShowSubject.Indexes),
        ("FUNCTIONS", ShowSubject.Functions), ("FUNCTION", ShowSubject.Functions),
        ("PROCEDURES", ShowSubject.Procedures), ("PROCEDURE", ShowSubject.Procedures),
    ];

    private static readonly Dictionary<ShowSubject, string[]> Filters = new()
    {
        [ShowSubject.Indexes] = ["ALL", "FULLTEXT", "LOOKUP", "POINT", "RANGE", "TEXT", "VECTOR"],
        [ShowSubject.Constraints] =
        [
            "ALL", "UNIQUE", "UNIQUENESS", "NODE UNIQUE", "NODE UNIQUENESS", "RELATIONSHIP UNIQUE",
            "RELATIONSHIP UNIQUENESS", "REL UNIQUE", "REL UNIQUENESS", "KEY", "NODE KEY", "RELATIONSHIP KEY",
            "REL KEY", "EXIST", "EXISTENCE", "NODE EXIST", "NODE EXISTENCE", "RELATIONSHIP EXIST",
            "RELATIONSHIP EXISTENCE", "REL EXIST", "REL EXISTENCE", "PROPERTY TYPE", "NODE PROPERTY TYPE",
            "RELATIONSHIP PROPERTY TYPE", "REL PROPERTY TYPE",
        ],
        [ShowSubject.Functions] = ["ALL", "BUILT IN", "USER DEFINED"],
        [ShowSubject.Procedures] = [],
    };

    /// <summary>The command at the current token; null where it begins none.</summary>
    public static Show? TryParse(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        if (!tokens.At("SHOW"))
            return null;
        tokens.Advance();
        var words = 0;
        while (tokens.Ahead(words).Kind == TokenKind.Word && SubjectOf(tokens.Ahead(words)) is null)
            words++;
        if (SubjectOf(tokens.Ahead(words)) is not { } subject)
            throw tokens.Unexpected(Enum.GetNames<ShowSubject>().Select(name => name.ToUpperInvariant()));
        var filterAt = tokens.Current.Span;
        var filter = string.Join(' ', Enumerable.Range(0, words).Select(_ => tokens.Advance().Text.ToUpperInvariant()));
        if (words > 0 && !Filters[subject].Contains(filter))
            throw tokens.Error(
                $"Invalid input '{filter}': expected a kind of {subject.ToString().ToLowerInvariant()}", filterAt);
        tokens.Advance();
        var yield = CallParser.Yield(tokens);
        var where = yield is null ? ExpressionParser.Where(tokens) : null;
        var result = yield is not null && tokens.TryTake("RETURN") ? ProjectionParser.Parse(tokens) : null;
        return new Show(subject, filter, yield, where, result) { Span = tokens.Since(start) };
    }

    private static ShowSubject? SubjectOf(Token token)
    {
        foreach (var (word, subject) in Subjects)
            if (token.IsWord(word))
                return subject;
        return null;
    }
}
