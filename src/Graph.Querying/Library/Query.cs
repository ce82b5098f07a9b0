namespace Graph.Querying;

/// <summary>A statement with what its comment head says of it.</summary>
/// <param name="Name">What it is asked for by; empty for a statement of the moment.</param>
/// <param name="Text">One Cypher statement.</param>
public sealed record Query(string Name, string Text)
{
    public string Title { get; init; } = "";

    /// <summary>What it answers.</summary>
    public string English { get; init; } = "";

    /// <summary>The same in Chinese.</summary>
    public string Chinese { get; init; } = "";

    /// <summary>Its declared parameters; null where it declares none at all, so that any may be given.</summary>
    public IReadOnlyList<QueryParameter>? Parameters { get; init; }

    /// <summary>How it may be asked: what follows <c>graph query</c>.</summary>
    public string Example { get; init; } = "";
}

/// <summary>A declared parameter.</summary>
/// <param name="Default">The text that stands for it where it is not given; null where it must be given.</param>
/// <param name="Choices">The only values it may have; empty for any.</param>
public sealed record QueryParameter(
    string Name, ParameterType Type, string? Default, string Description, IReadOnlyList<string> Choices);

/// <summary>How the text given for a parameter is read.</summary>
public enum ParameterType
{
    /// <summary>As it is.</summary>
    Text,

    /// <summary>Any form of a name; the statement gets the list of the ids of the entities it denotes.</summary>
    Name,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A floating-point number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A date and time; a day (month, year) is its first moment; without an offset it is China's, +08:00.</summary>
    Moment,
}
