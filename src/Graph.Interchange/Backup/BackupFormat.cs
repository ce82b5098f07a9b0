using System.Security.Cryptography;
using System.Text;

namespace Graph.Interchange.Backup;

/// <summary>
/// A backup is gzip of lines of JSON: a head (<c>format</c>, <c>version</c>, <c>fingerprint</c>), the judgements, each with its
/// <c>source</c>, the articles as <see cref="Articles.ArticleLine"/>s, and an end that counts both and holds the SHA-256 of all
/// bytes above it.
/// </summary>
internal static class BackupFormat
{
    public const string Name = "graph-backup";

    public const int Version = 1;

    public static IncrementalHash NewHash() => IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public static void AppendLine(this IncrementalHash hash, string line)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(line));
        hash.AppendData("\n"u8);
    }
}
