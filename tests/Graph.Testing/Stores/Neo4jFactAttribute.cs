using Xunit;

namespace Graph.Testing;

/// <summary>A test that needs a Neo4j server; skipped where there is none.</summary>
public sealed class Neo4jFactAttribute : FactAttribute
{
    public Neo4jFactAttribute() => Skip = Setting.WhyNoNeo4j;
}
