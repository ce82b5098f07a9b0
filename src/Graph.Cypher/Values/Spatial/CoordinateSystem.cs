namespace Graph.Cypher.Values;

/// <summary>The coordinate systems that points can be in.</summary>
/// <param name="Srid">Its number.</param>
/// <param name="Name">Its name, <c>crs</c>.</param>
internal sealed record CoordinateSystem(int Srid, string Name, int Dimensions, bool IsGeographic)
{
    public static readonly CoordinateSystem[] All =
    [
        new(4326, "wgs-84", 2, true), new(4979, "wgs-84-3d", 3, true), new(7203, "cartesian", 2, false), new(9157, "cartesian-3d", 3, false),
    ];

    public static CoordinateSystem Of(int srid) => All.First(one => one.Srid == srid);

    public static CoordinateSystem Of(bool isGeographic, int dimensions) =>
        All.First(one => one.IsGeographic == isGeographic && one.Dimensions == dimensions);
}
