namespace Graph.Cypher.Binding;

/// <summary>What of the graph a clause looks at or changes.</summary>
[Flags]
internal enum GraphParts
{
    None = 0,

    /// <summary>Which nodes there are.</summary>
    Nodes = 1,

    /// <summary>Which relationships there are, and between which nodes.</summary>
    Relationships = 2,

    /// <summary>Labels and properties of those that are there.</summary>
    Content = 4,

    All = Nodes | Relationships | Content,
}
