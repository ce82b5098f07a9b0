using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Graph.Cli.Inputs;

/// <summary>
/// One part of several that a set of files falls into, by a hash of their paths as given: which file is in which part depends on
/// nothing else, so that any number of machines may each take one.
/// </summary>
/// <param name="Index">From 0.</param>
internal sealed record Shard(int Index, int Count)
{
    public static readonly Shard Whole = new(0, 1);

    /// <param name="text"><c>I/N</c>.</param>
    public static Shard Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && index < count
            ? new Shard(index, count)
            : throw new UsageException($"--shard {text}: write I/N with I from 0 to N-1, such as 0/4");
    }

    public bool Holds(string path)
    {
        if (Count == 1)
            return true;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(path.Replace('\\', '/')));
        return BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)Count == (ulong)Index;
    }
}
