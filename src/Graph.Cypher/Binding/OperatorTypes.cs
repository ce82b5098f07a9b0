using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>What the operators on values take on either side, and what is known of their results.</summary>
internal static class OperatorTypes
{
    private const StaticType Addable = StaticType.Number | StaticType.String | StaticType.List;

    /// <returns>The result's type, and that of its items where it is a list.</returns>
    /// <exception cref="CypherException">The operator can take no value that one of the sides may have.</exception>
    public static (StaticType Type, StaticType Items) Of(
        BindingContext context, Binary binary, BoundExpression left, BoundExpression right)
    {
        switch (binary.Operator)
        {
            case BinaryOperator.Matches:
                Require(StaticType.String, StaticType.String);
                return (StaticType.Boolean, StaticType.Any);
            case BinaryOperator.Concatenate:
                Require(StaticType.String | StaticType.List, StaticType.String | StaticType.List);
                if (left.Type is StaticType.String or StaticType.List)
                    context.Require(right, left.Type, binary.Right);
                return Joined(left, right);
            case BinaryOperator.Add:
                context.Require(right, Added(left.Type), binary.Right);
                return Sum(left, right);
            case BinaryOperator.Subtract:
                Require(StaticType.Number | StaticType.Duration | StaticType.Temporal, StaticType.Number | StaticType.Duration);
                context.Require(right, Subtracted(left.Type), binary.Right);
                return (Difference(left.Type, right.Type), StaticType.Any);
            case BinaryOperator.Multiply:
                Require(StaticType.Number | StaticType.Duration, StaticType.Number | StaticType.Duration);
                if (left.Type == StaticType.Duration)
                    context.Require(right, StaticType.Number, binary.Right);
                return (Known(Product(left.Type, right.Type), StaticType.Number | StaticType.Duration), StaticType.Any);
            case BinaryOperator.Divide:
                Require(StaticType.Number | StaticType.Duration, StaticType.Number);
                return (Known(Product(left.Type, right.Type), StaticType.Number | StaticType.Duration), StaticType.Any);
            case BinaryOperator.Modulo:
                Require(StaticType.Number, StaticType.Number);
                return (Or(Product(left.Type, right.Type), StaticType.Number), StaticType.Any);
            default:
                Require(StaticType.Number, StaticType.Number);
                return (StaticType.Float, StaticType.Any);
        }

        // Whatever a side of which nothing is known is found to be, it is one of these.
        StaticType Known(StaticType product, StaticType results) =>
            product == StaticType.Any && left.Type != StaticType.Null ? results : product;

        void Require(StaticType ofLeft, StaticType ofRight)
        {
            context.Require(left, ofLeft, binary.Left);
            context.Require(right, ofRight, binary.Right);
        }
    }

    /// <summary>What is known of a value with a sign before it: a number, unless it is known to be another that takes a plus.</summary>
    public static StaticType Signed(StaticType operand) =>
        (operand & ~(StaticType.Number | StaticType.Duration | StaticType.Temporal)) == 0 ? operand : StaticType.Number;

    /// <summary>What may stand right of a plus, given what stands left of it.</summary>
    private static StaticType Added(StaticType left) => left switch
    {
        StaticType.Integer or StaticType.Float or StaticType.Number or StaticType.String => Addable,
        StaticType.Temporal => StaticType.Duration | StaticType.List,
        StaticType.Duration => StaticType.Duration | StaticType.Temporal | StaticType.List,
        StaticType.Boolean or StaticType.Point or StaticType.Map or StaticType.Node or StaticType.Relationship or StaticType.Path => StaticType.List,
        _ => StaticType.Any,
    };

    private static StaticType Subtracted(StaticType left) => left switch
    {
        StaticType.Integer or StaticType.Float or StaticType.Number => StaticType.Number,
        StaticType.Temporal or StaticType.Duration => StaticType.Duration,
        _ => StaticType.Any,
    };

    private static (StaticType, StaticType) Sum(BoundExpression left, BoundExpression right) => (left.Type, right.Type) switch
    {
        (StaticType.List, _) or (_, StaticType.List) => Joined(left, right),
        (StaticType.String, StaticType.String or StaticType.Integer or StaticType.Float or StaticType.Number)
            or (StaticType.Integer or StaticType.Float or StaticType.Number, StaticType.String) => (StaticType.String, StaticType.Any),
        (StaticType.Duration, StaticType.Temporal) => (StaticType.Temporal, StaticType.Any),
        _ => (Shifted(left.Type, right.Type), StaticType.Any),
    };

    private static (StaticType, StaticType) Joined(BoundExpression left, BoundExpression right) => (left.Type, right.Type) switch
    {
        (StaticType.String, StaticType.String) => (StaticType.String, StaticType.Any),
        (StaticType.List, _) or (_, StaticType.List) => (StaticType.List, StaticTypes.Common([ItemOf(left), ItemOf(right)])),
        _ => (StaticType.Any, StaticType.Any),
    };

    private static StaticType ItemOf(BoundExpression side) => side.Type == StaticType.List ? side.ItemType : side.Type;

    private static StaticType Shifted(StaticType left, StaticType right) => (left, right) switch
    {
        (StaticType.Temporal, StaticType.Duration) => StaticType.Temporal,
        (StaticType.Duration, StaticType.Duration) => StaticType.Duration,
        _ => Product(left, right),
    };

    private static StaticType Difference(StaticType left, StaticType right) => Or(
        Shifted(left, right),
        IsNumber(left) || IsNumber(right) ? StaticType.Number : StaticType.Number | StaticType.Duration | StaticType.Temporal);

    private static bool IsNumber(StaticType type) => (type & ~StaticType.Number) == 0;

    private static StaticType Or(StaticType known, StaticType otherwise) => known == StaticType.Any ? otherwise : known;

    private static StaticType Product(StaticType left, StaticType right) => (left, right) switch
    {
        (StaticType.Integer, StaticType.Integer) => StaticType.Integer,
        (StaticType.Float, StaticType.Integer or StaticType.Float or StaticType.Number) => StaticType.Float,
        (StaticType.Integer or StaticType.Number, StaticType.Float) => StaticType.Float,
        (StaticType.Integer or StaticType.Number, StaticType.Integer or StaticType.Number) => StaticType.Number,
        (StaticType.Duration, StaticType.Integer or StaticType.Float or StaticType.Number) => StaticType.Duration,
        (StaticType.Integer or StaticType.Float or StaticType.Number, StaticType.Duration) => StaticType.Duration,
        _ => StaticType.Any,
    };
}
