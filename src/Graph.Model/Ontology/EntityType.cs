namespace Graph.Model.Ontology;

/// <summary>What an entity is; the names are the graph's labels.</summary>
public enum EntityType
{
    /// <summary>A named company, fund, government body, association, university, bank, media house, or a unit that acts for itself.</summary>
    Organization,

    /// <summary>A named human being.</summary>
    Person,

    /// <summary>A named plan, initiative, campaign, accelerator, competition, or an official designation.</summary>
    Program,

    /// <summary>A named product, platform, system or brand of goods.</summary>
    Product,

    /// <summary>A named document: plan, measure, notice, report.</summary>
    Policy,

    /// <summary>A named conference, forum, festival.</summary>
    Event,

    /// <summary>A named administrative area or park.</summary>
    Place,
}
