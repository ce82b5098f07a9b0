using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>
/// Types: <c>INTEGER NOT NULL</c>, <c>LIST&lt;STRING></c>, <c>INTEGER | FLOAT</c>, with the names that mean the same.
/// </summary>
internal static class TypeParser
{
    private static readonly Dictionary<string, SimpleType> Simple = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NOTHING"] = SimpleType.Nothing, ["NULL"] = SimpleType.Null,
        ["BOOLEAN"] = SimpleType.Boolean, ["BOOL"] = SimpleType.Boolean,
        ["INTEGER"] = SimpleType.Integer, ["INT"] = SimpleType.Integer,
        ["FLOAT"] = SimpleType.Float,
        ["STRING"] = SimpleType.String, ["VARCHAR"] = SimpleType.String,
        ["DATE"] = SimpleType.Date, ["DURATION"] = SimpleType.Duration, ["POINT"] = SimpleType.Point,
        ["NODE"] = SimpleType.Node, ["VERTEX"] = SimpleType.Node,
        ["RELATIONSHIP"] = SimpleType.Relationship, ["EDGE"] = SimpleType.Relationship,
        ["MAP"] = SimpleType.Map, ["PATH"] = SimpleType.Path,
    };

    public static CypherType Parse(TokenStream tokens)
    {
        tokens.Enter();
        var start = tokens.Current.Span;
        var types = new List<CypherType> { Part(tokens) };
        while (tokens.At(TokenKind.Bar) && !tokens.AtEndingBar)
        {
            tokens.Advance();
            types.Add(Part(tokens));
        }
        tokens.Leave();
        if (types.Select(IsNotNull).Distinct().Count() > 1)
            throw tokens.Error("All types in a Closed Dynamic Union must be nullable, or be appended with `NOT NULL`", tokens.Since(start));
        return types.Count == 1 ? types[0] : new UnionType([.. types]) { Span = tokens.Since(start) };
    }

    private static CypherType Part(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var type = Named(tokens);
        while (tokens.Accept("LIST") || tokens.Accept("ARRAY"))
            type = new ListType(type, NotNull(tokens)) { Span = tokens.Since(start) };
        return type;
    }

    private static CypherType Named(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        if ((tokens.At("LIST") || tokens.At("ARRAY")) && tokens.Ahead(1).Kind == TokenKind.Less)
        {
            tokens.Advance();
            tokens.Advance();
            var item = tokens.Bracketed(Parse);
            tokens.Take(TokenKind.Greater);
            return new ListType(item, NotNull(tokens)) { Span = tokens.Since(start) };
        }
        var type = Name(tokens);
        return new NamedType(type, NotNull(tokens)) { Span = tokens.Since(start) };
    }

    private static SimpleType Name(TokenStream tokens)
    {
        if (tokens.Current.Kind == TokenKind.Word && Simple.TryGetValue(tokens.Current.Text, out var simple))
        {
            tokens.Advance();
            return simple;
        }
        if (tokens.Accept("LOCAL"))
            return tokens.TryTake("TIME") ? SimpleType.LocalTime : Then(tokens, "DATETIME", SimpleType.LocalDateTime);
        if (tokens.Accept("ZONED"))
            return tokens.TryTake("TIME") ? SimpleType.ZonedTime : Then(tokens, "DATETIME", SimpleType.ZonedDateTime);
        if (tokens.Accept("TIME"))
            return WithZone(tokens) ? SimpleType.ZonedTime : SimpleType.LocalTime;
        if (tokens.Accept("TIMESTAMP"))
            return WithZone(tokens) ? SimpleType.ZonedDateTime : SimpleType.LocalDateTime;
        if (tokens.Accept("SIGNED"))
            return Then(tokens, "INTEGER", SimpleType.Integer);
        if (tokens.Accept("PROPERTY"))
            return Then(tokens, "VALUE", SimpleType.PropertyValue);
        if (!tokens.Accept("ANY"))
        {
            tokens.Expect("a type", [.. Simple.Keys, "LIST"]);
            throw tokens.Unexpected();
        }
        if (tokens.Accept("PROPERTY"))
            return Then(tokens, "VALUE", SimpleType.PropertyValue);
        if (tokens.Current.Kind == TokenKind.Word && Simple.TryGetValue(tokens.Current.Text, out var any)
            && any is SimpleType.Node or SimpleType.Relationship or SimpleType.Map)
        {
            tokens.Advance();
            return any;
        }
        tokens.Accept("VALUE");
        return SimpleType.Any;
    }

    private static bool WithZone(TokenStream tokens)
    {
        var with = tokens.TryTake("WITH");
        if (!with)
            tokens.Take("WITHOUT");
        if (!tokens.TryTake("TIMEZONE"))
            tokens.Take("TIME ZONE");
        return with;
    }

    private static SimpleType Then(TokenStream tokens, string keyword, SimpleType type)
    {
        tokens.Take(keyword);
        return type;
    }

    private static bool IsNotNull(CypherType type) => type is NamedType { NotNull: true } or ListType { NotNull: true };

    private static bool NotNull(TokenStream tokens)
    {
        if (tokens.At(TokenKind.Exclamation))
        {
            tokens.Advance();
            return true;
        }
        return tokens.At("NOT") && tokens.Ahead(1).IsWord("NULL") && tokens.TryTake("NOT NULL");
    }
}
