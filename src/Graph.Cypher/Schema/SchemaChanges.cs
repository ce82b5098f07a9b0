using Graph.Cypher.Execution;
using Graph.Cypher.Storage;
using Graph.Cypher.Storage.Fulltext;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Schema;

/// <summary>Makes and drops indexes and constraints.</summary>
internal sealed class SchemaChanges(
    GraphStore store, Counters counters, string text, IReadOnlyDictionary<string, object?> parameters)
{
    public void Create(CreateConstraint create)
    {
        if (create.Kind != ConstraintKind.Unique)
            throw Refused(create, "Only uniqueness constraints are supported, as in Neo4j's Community Edition");
        Create(create.Name, create.IfNotExists, IndexType.Range, create.Target, create.Keys, unique: true);
    }

    public void Create(CreateIndex create)
    {
        if (create.Kind == IndexKind.Lookup)
        {
            if (!create.IfNotExists)
                throw new CypherException(ErrorCode.IndexExists, "There already exists a lookup index: labels and types can always be looked up.");
            return;
        }
        if (create.Kind == IndexKind.Text && create.Keys.Count > 1)
            throw CypherException.At(ErrorCode.SyntaxError, "Only single property text indexes are supported", text, create.Span);
        if (create.Options is MapLiteral options
            && options.Entries.FirstOrDefault(entry => entry.Key is not ("indexProvider" or "indexConfig")) is { Key: not null } unknown)
            throw CypherException.At(
                ErrorCode.SyntaxError, $"Invalid option `{unknown.Key}` provided, valid options are `indexProvider` and `indexConfig`.", text, options.Span);
        var type = create.Kind switch
        {
            IndexKind.Range => IndexType.Range,
            IndexKind.Text => IndexType.Text,
            IndexKind.Fulltext => IndexType.Fulltext,
            _ => throw Refused(create, $"{create.Kind} indexes are not supported by this engine"),
        };
        Create(create.Name, create.IfNotExists, type, create.Target, create.Keys, unique: false,
            type == IndexType.Fulltext ? AnalyzerOf(create.Options) : null);
    }

    public void Drop(Expression name, bool ifExists, bool constraint)
    {
        var wanted = Name(name);
        var found = store.Catalog.Indexes.FirstOrDefault(index => index.Name == wanted);
        var what = constraint ? "constraint" : "index";
        if (found is null || (constraint && !found.Unique))
        {
            if (ifExists)
                return;
            throw new CypherException(
                ErrorCode.SchemaRuleNotFound, $"Unable to drop {what} `{wanted}`: No such {what} {wanted}"
                + (NearMiss.Of(wanted, store.Catalog.Indexes.Select(index => index.Name)) is { } near ? $". Did you mean '{near}'?" : ""));
        }
        if (!constraint && found.Unique)
            throw new CypherException(
                ErrorCode.SchemaRuleNotFound, $"Unable to drop index: Index belongs to constraint: `{wanted}`");
        store.DropIndex(found);
        if (constraint)
            counters.ConstraintsRemoved++;
        else
            counters.IndexesRemoved++;
    }

    private void Create(
        Expression? name, bool ifNotExists, IndexType type, SchemaTarget target, IReadOnlyList<string> keys, bool unique,
        Analyzer? analyzer = null)
    {
        var what = unique ? "constraint" : "index";
        if (target.Names.Count == 0)
            throw CypherException.At(ErrorCode.SyntaxError, $"Only a lookup index is on all labels or types: name one for the {what}", text, target.Span);
        if (keys.Distinct().Count() < keys.Count)
            throw new CypherException(ErrorCode.RepeatedProperty, $"The {what} on ({string.Join(", ", keys)}) names a property more than once.");
        var wanted = name is null ? ChosenName(type, target, keys, unique) : Name(name);
        var (same, named) = (
            store.Catalog.Indexes.FirstOrDefault(index => index.Covers(type, target.OnRelationships, target.Names, keys)),
            store.Catalog.Indexes.FirstOrDefault(index => index.Name == wanted));
        if ((same ?? named) is { } other)
        {
            if (ifNotExists && (other.Unique == unique || other == named))
                return;
            throw new CypherException(
                Conflict(other, isSame: other == same, isNamed: other == named, unique),
                $"There already exists {(other.Unique ? "a constraint" : "an index")} `{other.Name}` on "
                + $"{(other.OnRelationships ? "()-[" : "(")}:{string.Join('|', other.Tokens)}{(other.OnRelationships ? "]-()" : ")")} "
                + $"({string.Join(", ", other.Keys)}); the {what} `{wanted}` was not created");
        }
        store.CreateIndex(wanted, type, target.OnRelationships, target.Names, keys, unique, analyzer);
        if (unique)
            counters.ConstraintsAdded++;
        else
            counters.IndexesAdded++;
    }

    private static string Conflict(IndexDefinition other, bool isSame, bool isNamed, bool unique) => (isSame, isNamed) switch
    {
        (true, true) when other.Unique == unique => ErrorCode.SchemaRuleExists,
        (true, _) => other.Unique ? ErrorCode.ConstraintExists : ErrorCode.IndexExists,
        _ => other.Unique ? ErrorCode.ConstraintNameTaken : ErrorCode.IndexNameTaken,
    };

    /// <summary>The analyzer that <c>OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}</c> names.</summary>
    private Analyzer AnalyzerOf(Expression? options)
    {
        static Expression? Entry(Expression? map, string key) =>
            (map as MapLiteral)?.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;

        if (Entry(Entry(options, "indexConfig"), "fulltext.analyzer") is not { } named)
            return Analyzer.Default;
        var name = Name(named);
        return Analyzer.Find(name) ?? throw Refused(
            named, $"The full-text analyzer '{name}' is not supported by this engine, which has "
            + $"{string.Join(", ", Analyzer.All.Select(one => one.Name))}");
    }

    private string Name(Expression name) => name switch
    {
        StringLiteral literal => literal.Value,
        Parameter parameter => parameters.TryGetValue(parameter.Name, out var value)
            ? value as string ?? throw RuntimeErrors.Expected("String", value)
            : throw RuntimeErrors.MissingParameter(parameter.Name),
        _ => throw Refused(name, "The name of an index or constraint is an identifier or a parameter"),
    };

    /// <summary>A name from what the index is on, so that the same command gives the same name everywhere.</summary>
    private static string ChosenName(IndexType type, SchemaTarget target, IReadOnlyList<string> keys, bool unique) =>
        string.Join('_', target.Names.Concat(keys).Prepend(
            unique ? "constraint" : type == IndexType.Range ? "index" : type.ToString().ToLowerInvariant()));

    private CypherException Refused(AstNode at, string message) => CypherException.At(ErrorCode.NotSupported, message, text, at.Span);
}
