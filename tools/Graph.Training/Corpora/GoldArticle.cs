using System.Collections.Immutable;
using Graph.Model.Articles;
using Graph.Model.Ontology;
using Graph.Model.Text;

namespace Graph.Training.Corpora;

/// <summary>An article, the names marked in its sentences, and the entities and relations that it tells of.</summary>
/// <param name="Optional">Entities that a careful reader could leave out.</param>
internal sealed record GoldArticle(
    string Name,
    Article Article,
    IReadOnlyList<GoldEntity> Entities,
    IReadOnlyList<GoldEntity> Optional,
    IReadOnlyList<GoldRelation> Relations,
    IReadOnlyList<Example> Sentences)
{
    /// <summary>Whether a name is right as this type; null where it may be read either way.</summary>
    public bool? Judge(EntityType type, string form)
    {
        var name = NameForm.Fold(form);
        bool Holds(GoldEntity entity) => entity.Type == type && entity.Forms.Any(other => NameForm.Fold(other) == name);
        return Entities.Any(Holds) ? true : Optional.Any(Holds) ? null : false;
    }
}

/// <param name="Forms">The fullest first; folded, without the quotes or book-title marks around them.</param>
internal sealed record GoldEntity(EntityType Type, ImmutableArray<string> Forms);

/// <param name="Status">Null for a fact; else <c>planned</c>, <c>rumoured</c>, <c>denied</c> or <c>terminated</c>.</param>
/// <param name="IsOptional">A careful reader could leave it out.</param>
internal sealed record GoldRelation(
    string Type, string Subject, string Object, IReadOnlyList<(string Name, string Value)> Qualifiers, string? Status, bool IsOptional);
