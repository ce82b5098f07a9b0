using System.Runtime.CompilerServices;

namespace Graph.Segmentation.Hmm;

/// <summary>A set of up to 256 states, one bit each.</summary>
[InlineArray(4)]
internal struct StateSet
{
    private ulong _bits;

    public readonly bool Contains(int state) => (this[state >> 6] >> (state & 63) & 1) != 0;

    public void Add(int state) => this[state >> 6] |= 1UL << (state & 63);

    public void UnionWith(in StateSet other)
    {
        for (var i = 0; i < 4; i++)
            this[i] |= other[i];
    }
}
