using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Functions;

/// <summary>Functions of points.</summary>
internal static class PointFunctions
{
    // The mean radius of WGS-84's ellipsoid, in metres, as Neo4j takes it.
    private const double EarthRadius = 6_378_140;

    public static readonly Function[] All =
    [
        new("point", 1, 1, StaticType.Point, (_, a) => PointBuilder.Build(a[0])) { Takes = [StaticType.Map | StaticType.Node | StaticType.Relationship] },
        new("point.distance", 2, 2, StaticType.Float, (_, a) => a is [Point from, Point to] ? Distance(from, to) : null),
        new("point.withinBBox", 3, 3, StaticType.Boolean, (_, a) => a is [Point point, Point lower, Point upper] ? Within(point, lower, upper) : null),
    ];

    /// <summary>In metres by the great circle (with heights, the hypotenuse of it at the mean height); else straight. Null between systems.</summary>
    private static object? Distance(Point from, Point to)
    {
        if (from.Srid != to.Srid)
            return null;
        if (!CoordinateSystem.Of(from.Srid).IsGeographic)
            return Math.Sqrt(Square(to.X - from.X) + Square(to.Y - from.Y) + Square((to.Z ?? 0) - (from.Z ?? 0)));
        var height = ((from.Z ?? 0) + (to.Z ?? 0)) / 2;
        var along = (EarthRadius + height) * Angle(from, to);
        return from.Z is null ? along : Math.Sqrt(Square(along) + Square(to.Z!.Value - from.Z.Value));
    }

    /// <summary>By the haversine formula.</summary>
    private static double Angle(Point from, Point to)
    {
        var (first, second) = (Radians(from.Y), Radians(to.Y));
        var half = Square(Math.Sin((second - first) / 2))
            + Math.Cos(first) * Math.Cos(second) * Square(Math.Sin(Radians(to.X - from.X) / 2));
        return 2 * Math.Atan2(Math.Sqrt(half), Math.Sqrt(1 - half));
    }

    /// <summary>Ends included; of longitudes the box goes east from the lower corner, over the 180th meridian where it must.</summary>
    private static object? Within(Point point, Point lower, Point upper)
    {
        if (point.Srid != lower.Srid || point.Srid != upper.Srid)
            return null;
        var wraps = CoordinateSystem.Of(point.Srid).IsGeographic && lower.X > upper.X;
        var inX = wraps ? point.X >= lower.X || point.X <= upper.X : point.X >= lower.X && point.X <= upper.X;
        return inX && point.Y >= lower.Y && point.Y <= upper.Y && (point.Z is not { } z || (z >= lower.Z && z <= upper.Z));
    }

    private static double Square(double number) => number * number;

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
