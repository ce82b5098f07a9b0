using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Expressions;

/// <summary><c>x IS :: TYPE</c>; null is of every type that does not say NOT NULL.</summary>
internal sealed record TypeTest(BoundExpression Operand, CypherType CypherType, bool Negated) : BoundExpression
{
    public override StaticType Type => StaticType.Boolean;

    public override IEnumerable<BoundExpression> Parts => [Operand];

    public override object? Evaluate(Frame frame) => Is(Operand.Evaluate(frame), CypherType) != Negated;

    private static bool Is(object? value, CypherType type) => type switch
    {
        NamedType { Type: SimpleType.Nothing } => false,
        NamedType named => value is null ? !named.NotNull : IsNamed(value, named.Type),
        ListType list => value is null
            ? !list.NotNull
            : value is IReadOnlyList<object?> items && items.All(item => Is(item, list.Item)),
        UnionType union => union.Types.Any(part => Is(value, part)),
        _ => false,
    };

    private static bool IsNamed(object value, SimpleType type) => type switch
    {
        SimpleType.Any => true,
        SimpleType.Null => false,
        SimpleType.PropertyValue => Storage.PropertyCodec.CanHold(value) && PropertyMap.IsOfOneType(value),
        SimpleType.ZonedTime => value is OffsetTime,
        SimpleType.LocalTime => value is LocalTime,
        SimpleType.ZonedDateTime => value is ZonedDateTime,
        SimpleType.LocalDateTime => value is LocalDateTime,
        _ => ValueKinds.KindOf(value).ToString() == type.ToString(),
    };
}
