namespace Graph.Model.Ontology;

/// <summary>An investor's part in a round.</summary>
public enum InvestorRole
{
    /// <summary>领投, also 独家领投 and 联合领投.</summary>
    Lead,

    /// <summary>跟投.</summary>
    Follow,

    /// <summary>独家投资: the only investor.</summary>
    Exclusive,
}
