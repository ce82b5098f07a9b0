using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary><c>CREATE</c> and <c>DROP</c> of constraints and indexes.</summary>
internal static class SchemaParser
{
    /// <summary>The command at the current token; null where it begins none.</summary>
    public static SchemaCommand? TryParse(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        SchemaCommand? command = null;
        if (tokens.At("CREATE") && tokens.Ahead(1).Kind == TokenKind.Word
            && tokens.Ahead(2).Kind is not (TokenKind.Equal or TokenKind.LeftParenthesis))
        {
            tokens.Advance();
            command = tokens.TryTake("CONSTRAINT") ? CreateConstraint(tokens) : CreateIndex(tokens);
        }
        else if (tokens.At("DROP"))
        {
            tokens.Advance();
            command = Drop(tokens);
        }
        return command is null ? null : command with { Span = tokens.Since(start) };
    }

    private static CreateConstraint CreateConstraint(TokenStream tokens)
    {
        var name = OptionalName(tokens);
        var ifNotExists = tokens.TryTake("IF NOT EXISTS");
        tokens.Take("FOR");
        var target = Target(tokens);
        tokens.Take("REQUIRE");
        var keys = Keys(tokens, target, TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
        var (kind, type) = Requirement(tokens, target);
        return new CreateConstraint(name, ifNotExists, target, keys, kind, type, Options(tokens));
    }

    private static (ConstraintKind Kind, CypherType? Type) Requirement(TokenStream tokens, SchemaTarget target)
    {
        if (tokens.TryTake(TokenKind.DoubleColon))
            return (ConstraintKind.Typed, TypeParser.Parse(tokens));
        tokens.Take("IS");
        if (tokens.TryTake(TokenKind.DoubleColon) || tokens.TryTake("TYPED"))
            return (ConstraintKind.Typed, TypeParser.Parse(tokens));
        if (tokens.TryTake("NOT NULL"))
            return (ConstraintKind.NotNull, null);
        var said = tokens.Current.Span;
        var node = tokens.TryTake("NODE");
        var relationship = !node && (tokens.TryTake("RELATIONSHIP") || tokens.TryTake("REL"));
        if ((node && target.OnRelationships) || (relationship && !target.OnRelationships))
            throw tokens.Error($"The constraint is on {(node ? "relationships" : "nodes")}", said);
        if (tokens.TryTake("UNIQUE"))
            return (ConstraintKind.Unique, null);
        tokens.Take("KEY");
        return (ConstraintKind.Key, null);
    }

    private static CreateIndex CreateIndex(TokenStream tokens)
    {
        var kind = IndexKind.Range;
        foreach (var candidate in Enum.GetValues<IndexKind>())
            if (tokens.TryTake(candidate.ToString().ToUpperInvariant()))
            {
                kind = candidate;
                break;
            }
        tokens.Take("INDEX");
        var name = OptionalName(tokens);
        var ifNotExists = tokens.TryTake("IF NOT EXISTS");
        tokens.Take("FOR");
        var target = Target(tokens);
        tokens.Take("ON");
        var keys = kind switch
        {
            IndexKind.Lookup => LookupKeys(tokens, target),
            IndexKind.Fulltext => FulltextKeys(tokens, target),
            _ => Keys(tokens, target, TokenKind.LeftParenthesis, TokenKind.RightParenthesis),
        };
        if (kind != IndexKind.Fulltext && target.Names.Count > 1)
            throw tokens.Error("Only a full-text index may be on several labels or types", target.Span);
        return new CreateIndex(kind, name, ifNotExists, target, keys, Options(tokens));
    }

    private static AstList<string> LookupKeys(TokenStream tokens, SchemaTarget target)
    {
        tokens.TryTake("EACH");
        tokens.Take(target.OnRelationships ? "type" : "labels");
        tokens.Take(TokenKind.LeftParenthesis);
        OwnVariable(tokens, target);
        tokens.Take(TokenKind.RightParenthesis);
        return [];
    }

    private static AstList<string> FulltextKeys(TokenStream tokens, SchemaTarget target)
    {
        tokens.Take("EACH");
        if (!tokens.At(TokenKind.LeftBracket))
            throw tokens.Unexpected("'['");
        return Keys(tokens, target, TokenKind.LeftBracket, TokenKind.RightBracket);
    }

    private static SchemaCommand Drop(TokenStream tokens)
    {
        var constraint = tokens.TryTake("CONSTRAINT");
        if (!constraint)
            tokens.Take("INDEX");
        var name = Name(tokens);
        var ifExists = tokens.TryTake("IF EXISTS");
        return constraint ? new DropConstraint(name, ifExists) : new DropIndex(name, ifExists);
    }

    private static Expression? OptionalName(TokenStream tokens)
    {
        var unnamed = (tokens.At("IF") && tokens.Ahead(1).IsWord("NOT"))
            || (tokens.At("FOR") && tokens.Ahead(1).Kind == TokenKind.LeftParenthesis);
        return unnamed ? null : Name(tokens);
    }

    private static Expression Name(TokenStream tokens)
    {
        if (tokens.At(TokenKind.Dollar))
            return AtomParser.Parse(tokens);
        var name = tokens.TakeName("a name");
        return new StringLiteral(name.Text) { Span = name.Span };
    }

    /// <summary><c>(n:Label)</c> or <c>()-[r:TYPE]-()</c>.</summary>
    private static SchemaTarget Target(TokenStream tokens)
    {
        var start = tokens.Take(TokenKind.LeftParenthesis).Span;
        var onRelationships = tokens.TryTake(TokenKind.RightParenthesis);
        if (onRelationships)
        {
            tokens.TryTake(TokenKind.Less);
            tokens.Take(TokenKind.Minus);
            tokens.Take(TokenKind.LeftBracket);
        }
        var variable = ExpressionParser.Variable(tokens);
        var names = new List<string>();
        if (tokens.TryTake(TokenKind.Colon))
            do
                names.Add(tokens.TakeName("a label or relationship type").Text);
            while (tokens.TryTake(TokenKind.Bar));
        if (onRelationships)
        {
            tokens.Take(TokenKind.RightBracket);
            tokens.Take(TokenKind.Minus);
            tokens.TryTake(TokenKind.Greater);
            tokens.Take(TokenKind.LeftParenthesis);
        }
        tokens.Take(TokenKind.RightParenthesis);
        return new SchemaTarget(onRelationships, variable, [.. names]) { Span = tokens.Since(start) };
    }

    /// <summary><c>n.key</c>, or several in brackets.</summary>
    private static AstList<string> Keys(TokenStream tokens, SchemaTarget target, TokenKind open, TokenKind close)
    {
        var bracket = tokens.TryTake(open);
        var keys = new List<string>();
        do
        {
            OwnVariable(tokens, target);
            tokens.Take(TokenKind.Dot);
            keys.Add(tokens.TakeName("a property key").Text);
        }
        while (bracket && tokens.TryTake(TokenKind.Comma));
        if (bracket)
            tokens.Take(close);
        return [.. keys];
    }

    private static void OwnVariable(TokenStream tokens, SchemaTarget target)
    {
        var variable = ExpressionParser.Variable(tokens);
        if (variable.Name != target.Variable.Name)
            throw tokens.Error(
                $"Variable `{variable.Name}` not defined: this is about `{target.Variable.Name}`", variable.Span);
    }

    private static Expression? Options(TokenStream tokens)
    {
        if (!tokens.TryTake("OPTIONS"))
            return null;
        return tokens.At(TokenKind.LeftBrace) || tokens.At(TokenKind.Dollar)
            ? AtomParser.Parse(tokens)
            : throw tokens.Unexpected("a map");
    }
}
