using System.Collections.Immutable;

namespace Graph.Model.Ontology;

/// <summary>One type of relation: what it may hold between, and which qualifiers it carries.</summary>
public sealed class RelationType
{
    internal RelationType(string name, EntityType[] subjects, EntityType[] objects, string[] qualifiers)
    {
        Name = name;
        Subjects = [.. subjects];
        Objects = [.. objects];
        Qualifiers = [.. qualifiers];
    }

    /// <summary>The name in the graph, such as <c>INVESTED_IN</c>.</summary>
    public string Name { get; }

    public ImmutableArray<EntityType> Subjects { get; }

    /// <summary>Empty where a claim has no object of its own (<c>RAISED</c>: its object is the funding round).</summary>
    public ImmutableArray<EntityType> Objects { get; }

    /// <summary>The names of the qualifiers that a claim of this type may carry.</summary>
    public ImmutableArray<string> Qualifiers { get; }

    /// <summary>Either order of its ends says the same.</summary>
    public bool IsSymmetric { get; internal init; }

    /// <summary>Facts of this type with one pair of ends are told apart by this qualifier; null: by their ends alone.</summary>
    public string? Discriminator { get; internal init; }

    public override string ToString() => Name;
}
