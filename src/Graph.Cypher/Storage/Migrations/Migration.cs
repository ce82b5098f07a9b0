namespace Graph.Cypher.Storage.Migrations;

/// <summary>
/// The way of an older file to the layout of today, one step from each version to the next. A step knows by itself the two layouts that it
/// stands between, and uses nothing that speaks of the layout of today: that one changes, the step does not.
/// </summary>
internal static class Migration
{
    /// <summary>The first leads from version 1 to version 2. Version 3 only has more: points, which a file of version 2 holds none of.</summary>
    private static readonly Action<Connection>[] Steps = [TicksToNanoseconds.Apply, static _ => { }];

    /// <summary>Takes the step from a version to the next; within a transaction.</summary>
    public static void Apply(Connection connection, int version) => Steps[version - 1](connection);
}
