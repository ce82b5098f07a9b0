using System.Reflection;
using Xunit.Sdk;

namespace Graph.Testing;

/// <summary>Runs a theory, whose parameter is an <see cref="Engine"/>, on the embedded engine.</summary>
public sealed class OnEmbeddedAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Engine.Embedded]];
}

/// <summary>
/// Runs a theory, whose parameter is an <see cref="Engine"/>, on Neo4j, in a build with its driver by all ways; skipped where there is
/// no Neo4j.
/// </summary>
public sealed class OnNeo4jAttribute : DataAttribute
{
    public OnNeo4jAttribute() => Skip = Setting.WhyNoNeo4j;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
#if NEO4J_DRIVER
        [[Engine.Neo4j], [Engine.Neo4jOverBolt], [Engine.Neo4jRouted]];
#else
        [[Engine.Neo4j]];
#endif
}
