using System.Collections.Frozen;
using System.Text;
using Graph.Model.Articles;

namespace Graph.Reading.Identity;

/// <summary>One spelling for one address: lower-case scheme and host, no default port, fragment, credentials or tracking parameters.</summary>
public static class CanonicalUrl
{
    private static readonly FrozenSet<string> Tracking = new[]
    {
        "fbclid", "gclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "spm", "scm", "share_token", "share_source",
        "share_medium", "sharer_shareid", "nsukey", "wxshare_count",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Pictures = new[]
    {
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".ico", ".avif",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first of these that is an article's address.</summary>
    internal static string? FirstOf(IEnumerable<string> addresses) => addresses.Select(Of).FirstOrDefault(url => url is not null);

    /// <summary>The canonical form, or null where <paramref name="address"/> is no absolute web address, longer than any that is typed or
    /// linked (<see cref="Article.LongestId"/>), a picture or a site's home.</summary>
    public static string? Of(string? address)
    {
        if (!Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return null;
        var query = Query(uri.Query);
        if ((uri.AbsolutePath == "/" && query == "") || Pictures.Contains(Path.GetExtension(uri.AbsolutePath)))
            return null;

        var url = new StringBuilder().Append(uri.Scheme).Append("://").Append(uri.IdnHost.ToLowerInvariant());
        if (!uri.IsDefaultPort)
            url.Append(':').Append(uri.Port);
        url.Append(uri.AbsolutePath).Append(query);
        return url.Length <= Article.LongestId ? url.ToString() : null;
    }

    private static string Query(string query)
    {
        var kept = query.TrimStart('?').Split('&').Where(part => part.Length > 0 && !IsTracking(part.Split('=')[0]));
        return string.Join('&', kept) is { Length: > 0 } joined ? "?" + joined : "";
    }

    private static bool IsTracking(string name) =>
        name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
}
