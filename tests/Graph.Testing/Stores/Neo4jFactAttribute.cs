using Xunit;

namespace Graph.Testing;

/// <summary>A test that needs a Neo4j server, and perhaps outside data too; skipped where there is none.</summary>
public sealed class Neo4jFactAttribute : FactAttribute
{
    public Neo4jFactAttribute() => Skip = Setting.WhyNoNeo4j;

    public Neo4jFactAttribute(string setting) => Skip = Setting.WhySkipped(setting) ?? Setting.WhyNoNeo4j;
}
