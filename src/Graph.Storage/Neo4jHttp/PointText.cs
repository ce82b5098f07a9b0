using System.Globalization;
using Graph.Cypher;

namespace Graph.Storage.Neo4jHttp;

/// <summary>Points as the Query API writes them: <c>SRID=4326;POINT (12.5 55.7)</c>, <c>SRID=9157;POINT Z (1.0 2.0 3.0)</c>.</summary>
internal static class PointText
{
    public static Point Read(string text)
    {
        var srid = int.Parse(text.AsSpan("SRID=".Length, text.IndexOf(';') - "SRID=".Length), CultureInfo.InvariantCulture);
        var parts = text[(text.IndexOf('(') + 1)..^1].Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new(srid, parts[0], parts[1], parts.Length > 2 ? parts[2] : null);
    }

    public static string Write(Point point)
    {
        var parts = new[] { point.X, point.Y, point.Z }.OfType<double>().Select(part => part.ToString("R", CultureInfo.InvariantCulture));
        return $"SRID={point.Srid.ToString(CultureInfo.InvariantCulture)};POINT{(point.Z is null ? "" : " Z")} ({string.Join(' ', parts)})";
    }
}
