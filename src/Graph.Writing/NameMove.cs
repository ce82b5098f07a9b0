using Graph.Writing.Deriving;

namespace Graph.Writing;

/// <summary>A name that denotes another entity than before.</summary>
/// <param name="From">The key of the entity (of a person's name: its root).</param>
/// <param name="Reason">Why it now is what it is; empty where nothing joins it to another name.</param>
public sealed record NameMove(string Name, string From, string To, MoveKind Kind, string Reason)
{
    internal static NameMove Of(string name, NameStage names, EntityStage entities)
    {
        var (from, to) = (names.RootOf(Side.Before, name), names.RootOf(Side.After, name));
        var kind = entities.Stands(Side.Before, to) ? MoveKind.Merge
            : entities.Stands(Side.After, from) ? MoveKind.Split
            : MoveKind.Rename;
        return new NameMove(name, from, to, kind, names.State(Side.After, name).Pointer?.Reason ?? "");
    }
}

/// <summary>What a move does.</summary>
public enum MoveKind
{
    /// <summary>It joins an entity that stood already.</summary>
    Merge,

    /// <summary>It leaves an entity that goes on.</summary>
    Split,

    /// <summary>Its entity is now known by another root.</summary>
    Rename,
}
