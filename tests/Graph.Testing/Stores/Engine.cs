namespace Graph.Testing;

/// <summary>What a test runs on.</summary>
public enum Engine
{
    Embedded,
    Neo4j,
}
