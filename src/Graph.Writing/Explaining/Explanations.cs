using System.Collections.Immutable;

namespace Graph.Writing.Explaining;

/// <summary>A sentence and its article.</summary>
/// <param name="Text">Null where the reason lies in the whole article.</param>
public sealed record Evidence(string? Text, string Article, string Title, string? Url, DateTimeOffset? Published);

/// <summary>The sentences behind a fact.</summary>
public sealed record FactExplanation(string Fact, ImmutableArray<StatedIn> Sentences);

/// <summary>One sentence that states a fact, or disputes it.</summary>
/// <param name="IsWitness">It is the first of its article to do so.</param>
public sealed record StatedIn(
    Evidence Evidence, bool Disputes, bool IsWitness, string Status, string Rule, double Confidence);

/// <summary>An entity's names, each with the reason why it is one of them.</summary>
public sealed record EntityExplanation(
    string Id, string Name, string FullName, long Articles, ImmutableArray<NameStep> Names);

/// <summary>One name stands for another, or for itself where <see cref="To"/> is null.</summary>
/// <param name="Reason"><c>explained</c>, <c>lexicon</c>, <c>judgement: FILE</c>, or why an article uses one for the
/// other.</param>
/// <param name="Evidence">A few of the sentences that say so.</param>
public sealed record NameStep(string Name, string? To, string Reason, ImmutableArray<Evidence> Evidence);

/// <summary>Why two names are one, or that they are not.</summary>
/// <param name="Entity">The key of the entity that both denote; null: none.</param>
/// <param name="Steps">From either name to where they meet.</param>
/// <param name="OnlyInArticles">They are one only in the articles that use one for the other.</param>
public sealed record SameExplanation(string One, string Other, string? Entity, bool OnlyInArticles,
    ImmutableArray<NameStep> Steps);
