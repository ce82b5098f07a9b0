using Graph.Resolution.Change;

namespace Graph.Resolution.Names;

/// <summary>A name with the counts over the articles that bear it.</summary>
public sealed record NameState(string Id)
{
    public const string Label = "Name";

    /// <summary>Printed forms, and how many articles use each.</summary>
    public Tally Forms { get; init; } = Tally.Empty;

    /// <summary>How many articles speak of somebody or something under this name.</summary>
    public int Articles { get; init; }

    /// <summary>
    /// For the root of persons' names: the houses that articles give (<see cref="People.Housing.Join"/>).
    /// </summary>
    public Tally Houses { get; init; } = Tally.Empty;

    public Pointer? Pointer { get; init; }

    public bool IsAmbiguous { get; init; }

    /// <summary>Some mention bears it.</summary>
    public bool IsBorne => !Forms.IsEmpty;

    public NodeRow Row(Authorities authorities) => new(Label, Id, "", Properties.Of(
        ("id", Id),
        ("type", Keys.TypeOf(Id).ToString()),
        ("form", PrintedForms.Best(Forms) ?? authorities.Print(Id)),
        ("ambiguous", IsAmbiguous),
        ("articles", Articles),
        ("forms", Forms.Values.ToArray()),
        ("formArticles", Forms.Counts.Select(count => (long)count).ToArray()),
        ("houses", Houses.Values.ToArray()),
        ("houseArticles", Houses.Counts.Select(count => (long)count).ToArray())));
}
