namespace Graph.Resolution.Entities;

/// <summary>Adds to the counts of entities what articles say now, and takes back what they said before.</summary>
public sealed class EntityLedger
{
    private readonly IReadOnlyList<MentioningChange> _changes;
    private readonly Dictionary<string, EntityState> _entities;
    private readonly HashSet<string> _stale = [];

    /// <param name="entities">The entities of the changes as they stand; those that do not stand are missing.</param>
    public EntityLedger(IReadOnlyList<MentioningChange> changes, IEnumerable<EntityState> entities)
    {
        _changes = changes;
        _entities = entities.ToDictionary(entity => entity.Id);
        foreach (var change in changes.Where(change => change.After is not null))
            Plus(change.Entity, change.Root, change.After!);
        foreach (var change in changes.Where(change => change.Before is not null))
            Minus(change);
    }

    /// <summary>Entities of which the first or last article went away: <see cref="Respan"/> them.</summary>
    public IReadOnlySet<string> Stale => _stale;

    /// <summary>All touched entities as they are to stand, those that no longer do included.</summary>
    public IReadOnlyDictionary<string, EntityState> Entities => _entities;

    /// <summary>Finds anew when an entity was seen first and last.</summary>
    /// <param name="others">When the articles were published that speak of it and are not among the changes.</param>
    public void Respan(string entity, IEnumerable<DateTimeOffset?> others)
    {
        var dates = _changes.Where(change => change.Entity == entity).Select(change => change.After?.Published)
            .Concat(others).ToArray();
        _entities[entity] = _entities[entity] with
        {
            FirstSeen = dates.Aggregate(default(DateTimeOffset?), Moments.Earlier),
            LastSeen = dates.Aggregate(default(DateTimeOffset?), Moments.Later),
        };
        _stale.Remove(entity);
    }

    private void Plus(string entity, string root, Mentioning mentioning)
    {
        var state = _entities.GetValueOrDefault(entity) ?? EntityState.Empty(entity, root);
        _entities[entity] = state with
        {
            Articles = state.Articles + 1,
            Forms = mentioning.Forms.Aggregate(state.Forms, (forms, form) => forms.Plus(form, 1)),
            FirstSeen = Moments.Earlier(state.FirstSeen, mentioning.Published),
            LastSeen = Moments.Later(state.LastSeen, mentioning.Published),
        };
    }

    private void Minus(MentioningChange change)
    {
        var (state, gone) = (_entities.GetValueOrDefault(change.Entity)
            ?? throw new InconsistentGraphException($"{change.Entity} does not stand"), change.Before!);
        if (state.Articles == 0)
            throw new InconsistentGraphException($"{change.Entity} would be in -1 articles");
        var left = state with
        {
            Articles = state.Articles - 1,
            Forms = gone.Forms.Aggregate(state.Forms, (forms, form) => forms.Plus(form, -1)),
        };
        _entities[change.Entity] = left;
        if (gone.Published is { } && left.Stands && !Moments.Same(gone.Published, change.After?.Published)
            && (Moments.Same(gone.Published, state.FirstSeen) || Moments.Same(gone.Published, state.LastSeen)))
            _stale.Add(change.Entity);
    }
}

/// <summary>How one article speaks of one entity.</summary>
/// <param name="Count">In how many places.</param>
/// <param name="Forms">The printed forms that it uses, each once.</param>
/// <param name="Names">The names under which it speaks of it: those of its referents that denote the entity.</param>
public sealed record Mentioning(
    int Count, IReadOnlySet<string> Forms, IReadOnlySet<string> Names, DateTimeOffset? Published);

/// <summary>How an article spoke of an entity and does now; null: not at all.</summary>
public sealed record MentioningChange(string Article, string Entity, string Root, Mentioning? Before,
    Mentioning? After);
