using System.Collections.Immutable;

namespace Graph.Model.Judgements;

/// <summary>A person's word on who is meant and what was said. It speaks of names and sentences, never of ids.</summary>
public abstract record Judgement
{
    private Judgement()
    {
    }

    /// <summary>All these names denote one entity.</summary>
    public sealed record Same(ImmutableArray<string> Names) : Judgement;

    /// <summary>No two of these names denote one entity.</summary>
    public sealed record NotSame(ImmutableArray<string> Names) : Judgement;

    /// <summary>In these articles (id, URL) <see cref="Name"/> means what elsewhere is called <see cref="As"/>.</summary>
    public sealed record Split(string Name, ImmutableArray<string> Articles, string As) : Judgement;

    /// <summary>The claim of this type and these ends, in this sentence, does not stand.</summary>
    public sealed record Reject(string Sentence, string Type, string Subject, string? Object) : Judgement;
}
