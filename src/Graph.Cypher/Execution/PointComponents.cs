using Graph.Cypher.Values;

namespace Graph.Cypher.Execution;

/// <summary>The parts of points: <c>p.x</c>, <c>p.latitude</c>, <c>p.srid</c>.</summary>
internal static class PointComponents
{
    public static readonly string[] Keys = ["x", "y", "z", "longitude", "latitude", "height", "crs", "srid"];

    public static object? Of(Point point, string key)
    {
        var system = CoordinateSystem.Of(point.Srid);
        return key.ToLowerInvariant() switch
        {
            "x" => point.X,
            "y" => point.Y,
            "z" when point.Z is { } z => z,
            "longitude" when system.IsGeographic => point.X,
            "latitude" when system.IsGeographic => point.Y,
            "height" when system.IsGeographic && point.Z is { } z => z,
            "crs" => system.Name,
            "srid" => (long)point.Srid,
            var known when Keys.Contains(known) => throw RuntimeErrors.Argument($"Field: {key} is not available on point: {point}"),
            _ => throw RuntimeErrors.Argument(
                $"No such field: {key}" + (NearMiss.Of(key, Keys) is { } near ? $". Did you mean '{near}'?" : "")),
        };
    }
}
