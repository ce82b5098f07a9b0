namespace Graph.Testing;

/// <summary>What a test runs on.</summary>
public enum Engine
{
    Embedded,
    Neo4j,

    /// <summary>Neo4j by its driver, in builds that have it.</summary>
    Neo4jOverBolt,

    /// <summary>The same, asked who leads as the members of a cluster are.</summary>
    Neo4jRouted,
}
