using Graph.Model.Ontology;
using Graph.Model.Text;
using Graph.Resolution.Change;
using Graph.Resolution.Names;

namespace Graph.Resolution.Entities;

/// <summary>An entity with what is counted of it over the articles that speak of it.</summary>
/// <param name="Root">The name that it is known by in full; for persons the one that all of that name share.</param>
/// <param name="Forms">Printed forms, and how many articles use each for it.</param>
public sealed record EntityState(
    string Id, string Root, int Articles, Tally Forms, DateTimeOffset? FirstSeen, DateTimeOffset? LastSeen)
{
    public const string Label = "Entity";

    public bool Stands => Articles > 0;

    public static EntityState Empty(string id, string root) => new(id, root, 0, Tally.Empty, null, null);

    public NodeRow Row(Authorities authorities)
    {
        var type = Keys.TypeOf(Id);
        var name = PrintedForms.Best(Forms) ?? authorities.Print(Root);
        var full = PrintedForms.Best(Forms.Where(form => Keys.Name(type, form.Key) == Root)) ?? authorities.Print(Root);
        var aliases = Forms.GroupBy(form => NameForm.Fold(form.Key)).Where(forms => forms.Key != NameForm.Fold(name))
            .Select(forms => PrintedForms.Best(forms)!).Order(StringComparer.Ordinal);
        return new NodeRow(Label, Id, type.ToString(), Properties.Of(
            ("id", Id),
            ("name", name),
            ("fullName", full),
            ("aliases", aliases.ToArray()),
            ("kind", type == EntityType.Organization ? OrganizationKind.Of(full, name) : null),
            ("root", Root),
            ("articles", Articles),
            ("firstSeen", FirstSeen),
            ("lastSeen", LastSeen),
            ("forms", Forms.Values.ToArray()),
            ("formArticles", Forms.Counts.Select(count => (long)count).ToArray())));
    }
}
