namespace Graph.Cypher.Syntax.Ast;

/// <summary>A type as <c>IS ::</c> and constraints name it.</summary>
internal abstract record CypherType : AstNode;

internal enum SimpleType
{
    Any, Nothing, Null, Boolean, Integer, Float, String, Date, LocalTime, ZonedTime, LocalDateTime, ZonedDateTime,
    Duration, Point, Node, Relationship, Map, Path, PropertyValue,
}

/// <summary><c>STRING</c> or <c>STRING NOT NULL</c>.</summary>
internal sealed record NamedType(SimpleType Type, bool NotNull) : CypherType
{
    protected override Phrase Phrase => $"{Name}{(NotNull ? " NOT NULL" : "")}";

    private string Name => Type switch
    {
        SimpleType.LocalTime => "LOCAL TIME",
        SimpleType.ZonedTime => "ZONED TIME",
        SimpleType.LocalDateTime => "LOCAL DATETIME",
        SimpleType.ZonedDateTime => "ZONED DATETIME",
        SimpleType.PropertyValue => "PROPERTY VALUE",
        _ => Type.ToString().ToUpperInvariant(),
    };
}

/// <summary><c>LIST&lt;STRING NOT NULL&gt;</c>.</summary>
internal sealed record ListType(CypherType Item, bool NotNull) : CypherType
{
    protected override Phrase Phrase => $"LIST<{Item}>{(NotNull ? " NOT NULL" : "")}";
}

/// <summary><c>INTEGER | FLOAT</c>.</summary>
internal sealed record UnionType(AstList<CypherType> Types) : CypherType
{
    protected override Phrase Phrase => $"{Types:_|_}";
}
