using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Graph.Model.Articles;

namespace Graph.Reading.Identity;

/// <summary>A hash over all of an article that is stored: equal where and only where there is nothing to write.</summary>
internal static class ContentHash
{
    public static string Of(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(article.Id);
        Add(article.Title);
        Add(article.Url);
        Add(article.Outlet);
        Add(article.Author);
        Add(article.Published?.ToString("O", CultureInfo.InvariantCulture));
        Add(article.Text);
        foreach (var sentence in article.Sentences)
            Add($"{sentence.Start}-{sentence.End}/{sentence.Paragraph}");
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        // A separator that no field holds, and an absent field unlike an empty one.
        void Add(string? field) => hash.AppendData(Encoding.UTF8.GetBytes(field is null ? "\u0001\0" : field + "\0"));
    }
}
