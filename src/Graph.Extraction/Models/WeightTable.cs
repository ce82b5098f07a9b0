using System.Numerics;

namespace Graph.Extraction.Models;

/// <summary>
/// Weights by the hashes of their features, with open addressing: most hashes that are asked for have none, and are told so by one look.
/// </summary>
internal sealed class WeightTable
{
    private readonly ulong[] _hashes;
    private readonly float[] _weights;

    /// <param name="weights">No hash is 0.</param>
    public WeightTable(IReadOnlyCollection<KeyValuePair<ulong, float>> weights)
    {
        var slots = BitOperations.RoundUpToPowerOf2((uint)weights.Count * 2 + 1);
        _hashes = new ulong[slots];
        _weights = new float[slots];
        foreach (var (hash, weight) in weights)
        {
            ArgumentOutOfRangeException.ThrowIfZero(hash);
            var slot = SlotOf(hash);
            (_hashes[slot], _weights[slot]) = (hash, weight);
        }
    }

    /// <summary>0 where there is none.</summary>
    public float Of(ulong hash) => _weights[SlotOf(hash)];

    // Where the hash stands, or the vacant slot where it would.
    private uint SlotOf(ulong hash)
    {
        var mask = (uint)_hashes.Length - 1;
        var slot = (uint)(hash ^ hash >> 32) & mask;
        while (_hashes[slot] != hash && _hashes[slot] != 0)
            slot = (slot + 1) & mask;
        return slot;
    }
}
