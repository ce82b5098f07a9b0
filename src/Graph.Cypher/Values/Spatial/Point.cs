namespace Graph.Cypher;

/// <summary>A point on the Earth or in a plane or space: Cypher's <c>POINT</c>.</summary>
/// <param name="Srid">Its coordinate system: 4326 (WGS-84), 4979 (WGS-84 with height), 7203 (cartesian) or 9157 (cartesian in space).</param>
/// <param name="X">The first coordinate; of WGS-84 the longitude in degrees.</param>
/// <param name="Y">The second coordinate; of WGS-84 the latitude in degrees.</param>
/// <param name="Z">The third coordinate, of WGS-84 the height in metres; null in two dimensions.</param>
public readonly record struct Point(int Srid, double X, double Y, double? Z = null)
{
    /// <summary>As Cypher writes it: <c>point({x: 1.0, y: 2.0, crs: 'cartesian'})</c>.</summary>
    public override string ToString()
    {
        var z = Z is { } third ? $", z: {Values.ValueText.Float(third)}" : "";
        return $"point({{x: {Values.ValueText.Float(X)}, y: {Values.ValueText.Float(Y)}{z}, crs: '{Values.CoordinateSystem.Of(Srid).Name}'}})";
    }
}
