namespace Graph.Cypher.Storage;

/// <summary>Writes that a constraint forbids, in Neo4j's words.</summary>
internal static class ConstraintErrors
{
    public static CypherException NotUnique(IndexDefinition index, long holder, IReadOnlyList<object?> values)
    {
        var held = index.Keys.Zip(values, (key, value) => $"`{key}` = {Values.ValueText.Quoted(value)}");
        var (entity, token) = index.OnRelationships ? ("Relationship", "type") : ("Node", "label");
        return new(
            ErrorCode.ConstraintValidationFailed,
            $"{entity}({holder}) already exists with {token} `{index.Tokens[0]}` and "
            + (index.Keys.Count == 1 ? "property " : "properties ") + string.Join(", ", held));
    }

    public static CypherException StillConnected(long node) => new(
        ErrorCode.ConstraintValidationFailed,
        $"Cannot delete node<{node}>, because it still has relationships. "
        + "To delete this node, you must first delete its relationships.");
}
