using Graph.Model.Ontology;

namespace Graph.Extraction.Mentions.Rules;

/// <summary>A rule that proposes names (<c>Rules/Names/*.yaml</c> says what its parts mean).</summary>
internal sealed record NameRule
{
    public string Id { get; init; } = "";

    public EntityType Type { get; init; }

    /// <summary>What its proposals cannot be, whatever the tagger makes of them.</summary>
    public EntityType? Excludes { get; init; }

    public List<string> Heads { get; init; } = [];

    /// <summary>Regular expressions whose group <c>name</c> takes the name.</summary>
    public List<string> Patterns { get; init; } = [];

    public List<string> Words { get; init; } = [];

    /// <summary>Two characters, or empty.</summary>
    public string Enclosed { get; init; } = "";

    /// <summary>What must stand right behind the closing mark, if anything.</summary>
    public List<string> Behind { get; init; } = [];

    /// <summary>Characters of the shortest name.</summary>
    public int Shortest { get; init; } = 2;

    public int Longest { get; init; } = 28;

    /// <summary>Sentences in which exactly the stretches in <c>[[…]]</c> must be proposed.</summary>
    public List<string> Match { get; init; } = [];

    /// <summary>Sentences in which nothing may be proposed.</summary>
    public List<string> None { get; init; } = [];
}
