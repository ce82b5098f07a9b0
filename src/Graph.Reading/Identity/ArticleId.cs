using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Graph.Model.Articles;

namespace Graph.Reading.Identity;

/// <summary>What tells one article from all others, wherever and however often it is read.</summary>
internal static class ArticleId
{
    /// <summary>The URL; without one, title and published instant; without those, or where they are too long for a key, the hash of the text.</summary>
    public static string Of(string? url, string title, DateTimeOffset? published, string text)
    {
        if (url is not null)
            return url;
        if (title.Length > 0 && published is { } instant
            && $"{title} @ {instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}" is var id
            && Encoding.UTF8.GetByteCount(id) <= Article.LongestId)
            return id;
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
