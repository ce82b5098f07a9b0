using System.Runtime.CompilerServices;
using System.Text;
using Graph.Segmentation.Dictionaries;

namespace Graph.Segmentation.Hmm;

/// <summary>
/// The hidden Markov model of jieba.posseg. A state is a position in the word (B, M, E, S) with a part of speech; states
/// are numbered in the order of these two, so that the greater number is the greater state where jieba breaks ties.
/// The layout of the file is described in <c>tools/distill_jieba.py</c>, which writes it.
/// </summary>
internal sealed class TaggingModel
{
    /// <summary>The log probability of what was never seen.</summary>
    public const double Unseen = -3.14e100;

    private static readonly Lazy<TaggingModel> LazyDefault = new(Load);

    private readonly ushort[] _row = new ushort[char.MaxValue + 1];
    private readonly int[] _rowStart;
    private readonly ushort[] _allowed;
    private readonly byte[] _rowStates;
    private readonly ushort[] _rowValues;
    private readonly double[] _values;
    private readonly double[] _transitions;

    // Compiled in full at once: its loops are long, and each process runs them once, at its start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private TaggingModel(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.ASCII, leaveOpen: true);
        var states = reader.ReadInt32();
        var transitions = reader.ReadInt32();
        var values = reader.ReadInt32();
        var units = reader.ReadInt32();
        var emissions = reader.ReadInt32();

        Positions = new char[states];
        Tags = new string[states];
        for (var i = 0; i < states; i++)
        {
            var name = reader.ReadString();
            Positions[i] = name[0];
            Tags[i] = string.Intern(name[1..]);
        }
        Start = Packed.Read<double>(stream, states);

        var from = Packed.Read<byte>(stream, transitions);
        var to = Packed.Read<byte>(stream, transitions);
        var steps = Packed.Read<double>(stream, transitions);
        _transitions = new double[states * states];
        Array.Fill(_transitions, double.NegativeInfinity);
        Successors = new StateSet[states];
        for (var i = 0; i < transitions; i++)
        {
            _transitions[to[i] * states + from[i]] = steps[i];
            Successors[from[i]].Add(to[i]);
        }

        _values = Packed.Read<double>(stream, values);
        var characters = Packed.Read<ushort>(stream, units);
        _allowed = Packed.Read<ushort>(stream, units);
        var counts = Packed.Read<ushort>(stream, units);
        _rowStates = Packed.Read<byte>(stream, emissions);
        _rowValues = Packed.Read<ushort>(stream, emissions);
        _rowStart = new int[units + 1];
        for (var i = 0; i < units; i++)
        {
            _row[characters[i]] = (ushort)(i + 1);
            _rowStart[i + 1] = _rowStart[i] + counts[i];
        }
    }

    public static TaggingModel Default => LazyDefault.Value;

    /// <summary>How many states there are.</summary>
    public int States => Positions.Length;

    /// <summary>B, M, E or S for each state.</summary>
    public char[] Positions { get; }

    /// <summary>The part of speech for each state.</summary>
    public string[] Tags { get; }

    /// <summary>The log probability of each state at the start.</summary>
    public double[] Start { get; }

    /// <summary>The states that may follow each state.</summary>
    public StateSet[] Successors { get; }

    /// <summary>The log probabilities of coming to a state, by the state before; negative infinity where that cannot be.</summary>
    public ReadOnlySpan<double> StepsTo(int state) => _transitions.AsSpan(state * States, States);

    /// <summary>The states a character was seen in, ascending; none: it may be in any.</summary>
    /// <param name="unit">The character.</param>
    /// <param name="emission">The index of the first one's emission; the others' follow.</param>
    public ReadOnlySpan<byte> Allowed(char unit, out int emission)
    {
        var row = _row[unit] - 1;
        emission = row < 0 ? 0 : _rowStart[row];
        return row < 0 ? [] : _rowStates.AsSpan(emission, _allowed[row]);
    }

    public double Emission(int index) => _values[_rowValues[index]];

    /// <summary>The log probability that a state shows a character.</summary>
    public double Emission(int state, char unit)
    {
        var row = _row[unit] - 1;
        if (row >= 0)
        {
            for (var i = _rowStart[row]; i < _rowStart[row + 1]; i++)
            {
                if (_rowStates[i] == state)
                    return Emission(i);
            }
        }
        return Unseen;
    }

    private static TaggingModel Load()
    {
        using var stream = Packed.Open("tagging.bin");
        return new TaggingModel(stream);
    }
}
