using System.Runtime.CompilerServices;
using Graph.Segmentation.Dictionaries;

namespace Graph.Segmentation.Hmm;

/// <summary>
/// The hidden Markov model of jieba.finalseg: states B, E, M, S in this order, in which ties go to the later one.
/// The layout of the file is described in <c>tools/distill_jieba.py</c>, which writes it.
/// </summary>
internal sealed class BoundaryModel
{
    public const int B = 0;
    public const int E = 1;
    public const int M = 2;
    public const int S = 3;
    public const int States = 4;

    private const double Unseen = -3.14e100;
    private static readonly Lazy<BoundaryModel> LazyDefault = new(Load);

    private readonly ushort[] _row = new ushort[char.MaxValue + 1];
    private readonly ushort[] _emissions;
    private readonly double[] _values;
    private readonly double[] _transitions;

    // Compiled in full at once: its loops are long, and each process runs them once, at its start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private BoundaryModel(Stream stream)
    {
        var counts = Packed.Read<int>(stream, 2);
        Start = Packed.Read<double>(stream, States);
        _transitions = Packed.Read<double>(stream, States * States);
        _values = Packed.Read<double>(stream, counts[0]);
        var units = Packed.Read<ushort>(stream, counts[1]);
        _emissions = Packed.Read<ushort>(stream, States * counts[1]);
        for (var i = 0; i < units.Length; i++)
            _row[units[i]] = (ushort)(i + 1);
    }

    public static BoundaryModel Default => LazyDefault.Value;

    /// <summary>The log probability of each state at the start.</summary>
    public double[] Start { get; }

    public double Transition(int from, int to) => _transitions[States * from + to];

    public double Emission(int state, char unit) =>
        _row[unit] is var row && row == 0 ? Unseen : _values[_emissions[States * (row - 1) + state]];

    private static BoundaryModel Load()
    {
        using var stream = Packed.Open("boundary.bin");
        return new BoundaryModel(stream);
    }
}
