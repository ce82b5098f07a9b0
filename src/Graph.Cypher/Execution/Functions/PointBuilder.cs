using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Functions;

/// <summary>Points out of maps: <c>{x, y}</c> or <c>{longitude, latitude}</c>, with <c>z</c> or <c>height</c>, and <c>crs</c> or <c>srid</c>.</summary>
internal static class PointBuilder
{
    /// <summary>The point of a map; null where a coordinate is null.</summary>
    public static object? Build(object? value)
    {
        var map = value switch
        {
            IReadOnlyDictionary<string, object?> given => given,
            IStoredEntity entity => entity.Properties(),
            _ => throw RuntimeErrors.Expected("Map", value),
        };
        if (PointComponents.Keys.Any(key => map.TryGetValue(key, out var part) && part is null))
            return null;
        if (!Describes(map.Keys))
            throw RuntimeErrors.Argument(NoPoint);
        var named = map.ContainsKey("longitude") && map.ContainsKey("latitude");
        var z = map.ContainsKey("z") ? "z" : named && map.ContainsKey("height") ? "height" : null;
        var system = System(map, named, z is null ? 2 : 3);
        if (named && !system.IsGeographic)
            throw RuntimeErrors.Argument($"Geographic points does not support coordinate reference system: {system.Name}");
        if (system.Dimensions != (z is null ? 2 : 3))
            throw RuntimeErrors.Argument($"Cannot create point with {system.Dimensions}D coordinate reference system and {(z is null ? 2 : 3)} coordinates");
        var (x, y) = (Coordinate(map, map.ContainsKey("x") ? "x" : "longitude"), Coordinate(map, map.ContainsKey("y") ? "y" : "latitude"));
        if (system.IsGeographic)
        {
            if (Math.Abs(y) > 90)
                throw RuntimeErrors.Argument($"Cannot create WGS84 point with invalid coordinate: y = {ValueText.Float(y)}, but it must be between -90 and 90");
            x = WithinHalfTurn(x);
        }
        return new Point(system.Srid, x, y, z is null ? null : Coordinate(map, z));
    }

    /// <summary>What is wrong with a map that <see cref="Describes"/> no point.</summary>
    public const string NoPoint =
        "The map is not describing a valid point, which is either cartesian, {x: 2.3, y: 4.5}, or geographic, {latitude: 12.78, longitude: 56.7}";

    /// <summary>Whether a map with these keys has two coordinates that belong together.</summary>
    public static bool Describes(IEnumerable<string> keys) =>
        keys.ToHashSet(StringComparer.Ordinal) is var set && (set.IsSupersetOf(["x", "y"]) || set.IsSupersetOf(["longitude", "latitude"]));

    private static CoordinateSystem System(IReadOnlyDictionary<string, object?> map, bool isGeographic, int dimensions)
    {
        if (map.ContainsKey("crs") && map.ContainsKey("srid"))
            throw RuntimeErrors.Argument("Cannot specify both CRS and SRID");
        if (map.TryGetValue("crs", out var crs))
            return Array.Find(CoordinateSystem.All, one => crs is string name && one.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw RuntimeErrors.Argument($"Unknown coordinate reference system: {ValueText.Quoted(crs)}");
        return map.TryGetValue("srid", out var srid)
            ? Array.Find(CoordinateSystem.All, one => srid is long number && one.Srid == number)
                ?? throw RuntimeErrors.Argument($"Unknown coordinate reference system code: {ValueText.Quoted(srid)}")
            : CoordinateSystem.Of(isGeographic, dimensions);
    }

    private static double Coordinate(IReadOnlyDictionary<string, object?> map, string key) => map[key] switch
    {
        long integer => integer,
        double number when double.IsFinite(number) => number,
        double number => throw RuntimeErrors.Argument($"Cannot create a point with non-finite coordinate values: {key} = {ValueText.Float(number)}"),
        var other => throw RuntimeErrors.Argument($"Cannot assign {ValueText.Quoted(other)} to field {key} of a point: it must be a number"),
    };

    /// <summary>A longitude within -180 to 180.</summary>
    private static double WithinHalfTurn(double degrees)
    {
        if (Math.Abs(degrees) <= 180)
            return degrees;
        var turned = (degrees + 180) % 360;
        return (turned < 0 ? turned + 360 : turned) - 180;
    }
}
