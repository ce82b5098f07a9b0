namespace Graph.Segmentation.Hmm;

/// <summary>
/// Words and their parts of speech in a run of characters: jieba.posseg's <c>__cut_detail</c> and its Viterbi search. Sums
/// are taken in jieba's order and of equal ones the greater state wins, so that the result is the same to the bit.
/// Buffers are kept: one thread at a time.
/// </summary>
internal sealed class TaggingDecoder(TaggingModel model) : IUnknownWords
{
    private readonly ViterbiTrellis _trellis = new(model.States);
    private byte[] _route = [];

    public void Cut(ReadOnlySpan<char> run, int offset, List<Token> tokens)
    {
        for (var start = 0; start < run.Length;)
        {
            var end = start + 1;
            if (Characters.IsHan(run[start]))
            {
                while (end < run.Length && Characters.IsHan(run[end]))
                    end++;
                CutHan(run[start..end], offset + start, tokens);
            }
            else
            {
                // re_skip_detail: a number, else letters and digits, else what lies between.
                var tag = TagOutsideHan(run[start]);
                while (end < run.Length && Continues(tag, run[end]))
                    end++;
                tokens.Add(new Token(offset + start, end - start, tag));
            }
            start = end;
        }
    }

    private static string TagOutsideHan(char unit) =>
        Characters.IsDigitOrPoint(unit) ? "m" : Characters.IsLetterOrDigit(unit) ? "eng" : "x";

    private static bool Continues(string tag, char unit) => tag switch
    {
        "m" => Characters.IsDigitOrPoint(unit),
        "eng" => Characters.IsLetterOrDigit(unit),
        _ => !Characters.IsHan(unit) && TagOutsideHan(unit) == "x",
    };

    private void CutHan(ReadOnlySpan<char> run, int offset, List<Token> tokens)
    {
        Decode(run);
        var begin = 0;
        var next = 0;
        for (var i = 0; i < run.Length; i++)
        {
            var position = model.Positions[_route[i]];
            if (position is 'B' or 'S')
                begin = i;
            if (position is 'E' or 'S')
            {
                tokens.Add(new Token(offset + begin, i + 1 - begin, model.Tags[_route[i]]));
                next = i + 1;
            }
        }
        if (next < run.Length)
            tokens.Add(new Token(offset + next, run.Length - next, model.Tags[_route[next]]));
    }

    private void Decode(ReadOnlySpan<char> run)
    {
        _trellis.Clear();
        Begin(run[0]);
        foreach (var unit in run[1..])
            Step(unit);
        if (_route.Length < run.Length)
            _route = new byte[2 * run.Length];
        _trellis.BestRoute(_route.AsSpan(0, run.Length));
    }

    private void Begin(char unit)
    {
        _trellis.NextPlace();
        var allowed = model.Allowed(unit, out var emission);
        foreach (var state in allowed)
            _trellis.Add(state, model.Start[state] + model.Emission(emission++));
        for (var state = 0; allowed.IsEmpty && state < model.States; state++)
            _trellis.Add(state, model.Start[state] + model.Emission(state, unit));
    }

    private void Step(char unit)
    {
        var reachable = default(StateSet);
        foreach (var state in _trellis.CurrentStates)
            reachable.UnionWith(model.Successors[state]);

        _trellis.NextPlace();
        var allowed = model.Allowed(unit, out var emission);
        foreach (var state in allowed)
        {
            if (reachable.Contains(state))
                _trellis.AddBest(state, model.StepsTo(state), model.Emission(emission));
            emission++;
        }
        if (!_trellis.CurrentStates.IsEmpty)
            return;

        // A character never seen, or seen only in states that cannot come here, may be in any state that can.
        for (var state = 0; state < model.States; state++)
        {
            if (reachable.Contains(state))
                _trellis.AddBest(state, model.StepsTo(state), model.Emission(state, unit));
        }
    }
}
