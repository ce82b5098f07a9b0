namespace Graph.Segmentation.Hmm;

/// <summary>
/// The trellis of a Viterbi search: for each place the states it may be in, in ascending order, and for each of them the
/// best one at the place before. Scores are kept for the last two places only.
/// </summary>
internal sealed class ViterbiTrellis(int states)
{
    private readonly List<int> _places = [];
    private byte[] _state = new byte[4096];
    private byte[] _before = new byte[4096];
    private int _used;
    private int _from;
    private double[] _score = new double[states];
    private double[] _scoreBefore = new double[states];

    public ReadOnlySpan<byte> CurrentStates => _state.AsSpan(_places[^1], _used - _places[^1]);

    public void Clear()
    {
        _places.Clear();
        _used = 0;
    }

    public void NextPlace()
    {
        _from = _places.Count == 0 ? 0 : _places[^1];
        _places.Add(_used);
        (_score, _scoreBefore) = (_scoreBefore, _score);
        if (_state.Length < _used + states)
        {
            Array.Resize(ref _state, 2 * (_used + states));
            Array.Resize(ref _before, _state.Length);
        }
    }

    /// <summary>Adds a state at the first place.</summary>
    public void Add(int state, double score) => Add(state, score, 0);

    /// <summary>Adds a state with the best way to it.</summary>
    /// <param name="state">The state; greater than those added at this place before.</param>
    /// <param name="steps">The log probability of coming to it, by the state before.</param>
    /// <param name="emission">The log probability that it shows the character at this place.</param>
    public void AddBest(int state, ReadOnlySpan<double> steps, double emission)
    {
        var before = _state.AsSpan(_from, _places[^1] - _from);
        var (best, score) = (0, double.NegativeInfinity);
        for (var i = 0; i < before.Length; i++)
        {
            var sum = _scoreBefore[i] + steps[before[i]] + emission;
            if (sum >= score)
                (best, score) = (i, sum);
        }
        Add(state, score, best);
    }

    /// <summary>Fills in the states of the best way through all places.</summary>
    public void BestRoute(Span<byte> route)
    {
        var best = 0;
        for (var i = 1; i < CurrentStates.Length; i++)
        {
            if (_score[i] >= _score[best])
                best = i;
        }
        for (var place = route.Length - 1; place >= 0; place--)
        {
            var at = _places[place] + best;
            route[place] = _state[at];
            best = _before[at];
        }
    }

    private void Add(int state, double score, int before)
    {
        _score[_used - _places[^1]] = score;
        _state[_used] = (byte)state;
        _before[_used++] = (byte)before;
    }
}
