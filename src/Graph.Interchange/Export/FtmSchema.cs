namespace Graph.Interchange.Export;

/// <summary>
/// Which of followthemoney's schemata stands for what. Products, policies and places have none, and rounds no link: what
/// rests on those is left out. What is owned must be a <c>Company</c>; a share in another organization is an
/// <c>UnknownLink</c> that says so.
/// </summary>
internal static class FtmSchema
{
    public static string? OfEntity(string? type, string? kind) => type switch
    {
        "Organization" => kind switch
        {
            "government" => "PublicBody",
            null or "company" or "investor" or "bank" or "media" => "Company",
            _ => "Organization",
        },
        "Person" => "Person",
        "Program" => "Project",
        "Event" => "Event",
        _ => null,
    };

    public static FtmLink? OfFact(FactElement fact)
    {
        var (subject, target) = (SchemaOf(fact, fact.Subject), SchemaOf(fact, fact.Object));
        if (subject is null || target is null)
            return null;
        return fact.Type switch
        {
            "INVESTED_IN" => Owns(fact.Subject, fact.Object, target, "investor"),
            "ACQUIRED" => Owns(fact.Subject, fact.Object, target, "acquirer"),
            "HOLDS_SHARE" => Owns(fact.Subject, fact.Object, target, "shareholder"),
            "SUBSIDIARY_OF" => Owns(fact.Object, fact.Subject, subject, "parent"),
            "HOLDS_POSITION" when fact.Text("title")?.Contains('董', StringComparison.Ordinal) == true =>
                new FtmLink("Directorship", "director", fact.Subject, "organization", fact.Object, "director"),
            "HOLDS_POSITION" => new FtmLink("Employment", "employee", fact.Subject, "employer", fact.Object, null),
            "LAUNCHED" or "PARTICIPATES_IN" or "CERTIFIED_AS" when target == "Project" =>
                new FtmLink("ProjectParticipant", "participant", fact.Subject, "project", fact.Object, Role(fact.Type)),
            "BACKED" or "RAISED" or "LOCATED_IN" => null,
            _ => Other(fact.Subject, fact.Object, Role(fact.Type)),
        };
    }

    private static FtmLink Owns(string owner, string asset, string schema, string role) => schema == "Company"
        ? new FtmLink("Ownership", "owner", owner, "asset", asset, role)
        : Other(owner, asset, role);

    private static FtmLink Other(string from, string to, string role) => new("UnknownLink", "subject", from, "object", to, role);

    private static string Role(string type) => type switch
    {
        "LAUNCHED" => "organizer",
        "PARTICIPATES_IN" => "participant",
        "CERTIFIED_AS" => "holder of the designation",
        "FOUNDED" => "founder",
        "PARTNERS_WITH" => "partner",
        "SUPPLIES" => "supplier",
        _ => type.ToLowerInvariant(),
    };

    private static string? SchemaOf(FactElement fact, string id)
    {
        var type = id[..Math.Max(0, id.IndexOf(':', StringComparison.Ordinal))];
        return type == "" ? null : OfEntity(char.ToUpperInvariant(type[0]) + type[1..], fact.Kinds.GetValueOrDefault(id));
    }
}

/// <summary>A link between two entities.</summary>
/// <param name="Source">The property that names <paramref name="From"/>.</param>
/// <param name="Target">The property that names <paramref name="To"/>.</param>
internal sealed record FtmLink(string Schema, string Source, string From, string Target, string To, string? Role);
