namespace Graph.Training.Tagging;

/// <summary>A quick source of random numbers (Marsaglia's xorshift64*), the same for a seed everywhere.</summary>
internal sealed class Noise(int seed)
{
    private ulong _state = (ulong)seed * 0x9E3779B97F4A7C15UL + 0x632BE59BD9B4E019UL;

    public ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * 2685821657736338717UL;
    }

    public int Below(int limit) => (int)((Next() >> 32) * (ulong)limit >> 32);

    /// <summary>About normal: the sum of three even numbers.</summary>
    public float Normal(float deviation) => deviation * 2 * (Even() + Even() + Even() - 1.5f);

    public void Fill(Span<byte> bytes)
    {
        for (; bytes.Length >= 8; bytes = bytes[8..])
            BitConverter.TryWriteBytes(bytes, Next());
        for (var rest = Next(); bytes.Length > 0; bytes = bytes[1..], rest >>= 8)
            bytes[0] = (byte)rest;
    }

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private float Even() => (Next() >> 40) / (float)(1 << 24);
}
