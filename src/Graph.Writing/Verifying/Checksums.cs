using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Graph.Writing.Verifying;

/// <summary>
/// Compares two multisets of any size in constant memory: each side adds up the hashes of what it holds, and equal sums
/// mean, but for one chance in 2⁶⁴, equal contents.
/// </summary>
internal sealed class Checksums
{
    private readonly SortedDictionary<string, ulong> _sums = new(StringComparer.Ordinal);

    /// <param name="what">What is counted, in words for a message.</param>
    public void Add(string what, string item, long count)
    {
        var hash = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(item)));
        unchecked
        {
            _sums[what] = _sums.GetValueOrDefault(what) + hash * (ulong)count;
        }
    }

    /// <summary>What does not come out even.</summary>
    public IEnumerable<string> Uneven => _sums.Where(sum => sum.Value != 0).Select(sum => sum.Key);
}
