using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Execution.Procedures;
using Graph.Cypher.Syntax;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>What the binders of one statement share: the text for errors, the slots, the subqueries found in expressions.</summary>
internal sealed class BindingContext
{
    private readonly IReadOnlyDictionary<string, object?> parameters;

    /// <param name="parameters">Values whose types are looked at.</param>
    public BindingContext(string query, ProcedureTable procedures, IReadOnlyDictionary<string, object?> parameters)
    {
        (Query, Procedures, this.parameters) = (query, procedures, parameters);
        Expressions = new(this);
        Calls = new(this);
        Iterations = new(this);
        Patterns = new(this);
        Projections = new(this);
        Updates = new(this);
        Queries = new(this);
    }

    public string Query { get; }

    public ProcedureTable Procedures { get; }

    public Slots Slots { get; } = new();

    public List<BoundQuery> Subqueries { get; } = [];

    public ExpressionBinder Expressions { get; }

    public CallBinder Calls { get; }

    public IterationBinder Iterations { get; }

    public PatternBinder Patterns { get; }

    public ProjectionBinder Projections { get; }

    public UpdateBinder Updates { get; }

    public QueryBinder Queries { get; }

    public CypherException Error(AstNode at, string message, string code = ErrorCode.SyntaxError) =>
        CypherException.At(code, message, Query, at.Span);

    public CypherException Unknown(AstNode at, string what, string name, IEnumerable<string> known) =>
        Error(at, NearMiss.Of(name, known) is { } near ? $"{what}. Did you mean '{near}'?" : what);

    public CypherException NotSupported(AstNode at, string what) =>
        Error(at, $"{what} is not supported by this engine", ErrorCode.NotSupported);

    /// <summary>A parameter with the type it is given with; one that is null, missing or a float may be of any: so Neo4j takes them.</summary>
    public ParameterValue Parameter(string name) =>
        new(name, parameters.GetValueOrDefault(name) is { } value and not double ? StaticTypes.Of(value) : StaticType.Any);

    /// <summary>Refuses an expression that can have none of the types asked for.</summary>
    public BoundExpression Require(BoundExpression bound, StaticType allowed, AstNode at)
    {
        if ((bound.Type & allowed) == 0 && bound.Type != StaticType.Null)
            throw Error(at, $"Type mismatch: expected {Text(allowed)} but was {Text(bound.Type)}");
        return bound;
    }

    /// <summary>The variable where it may be declared; an error where the name is taken.</summary>
    public SlotValue Declare(Variable variable, Scope scope, StaticType type, StaticType items = StaticType.Any)
    {
        if (scope.Find(variable.Name) is not null)
            throw Error(variable, $"Variable `{variable.Name}` already declared");
        var slot = Slots.Variable(variable.Name, type, items);
        scope.Add(slot);
        return slot;
    }

    private static string Text(StaticType types)
    {
        var names = Enum.GetValues<StaticType>()
            .Where(type => type is not (StaticType.Number or StaticType.Any) && types.HasFlag(type)).ToArray();
        return names.Length == 1
            ? names[0].ToString()
            : string.Join(", ", names[..^1]) + " or " + names[^1];
    }
}
