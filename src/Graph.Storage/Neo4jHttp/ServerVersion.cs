using System.Globalization;

namespace Graph.Storage.Neo4jHttp;

/// <summary>A server's version as it tells it: <c>5.26.18</c>, <c>5.27-aura</c>, <c>2025.06.2</c>.</summary>
internal sealed record ServerVersion(string Text)
{
    /// <summary>Whether it knows the Query API with transactions of several requests.</summary>
    public bool HasQueryApi
    {
        get
        {
            var parts = Text.Split('.', '-');
            return parts.Length > 1
                && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var major)
                && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var minor)
                && (major, minor).CompareTo((5, 26)) >= 0;
        }
    }

    public override string ToString() => Text;
}
