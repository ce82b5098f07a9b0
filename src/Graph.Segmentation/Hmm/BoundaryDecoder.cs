namespace Graph.Segmentation.Hmm;

/// <summary>
/// Words in a run of characters: jieba.finalseg's <c>cut</c> and its Viterbi search. The part of speech is the lexicon's.
/// Buffers are kept: one thread at a time.
/// </summary>
internal sealed class BoundaryDecoder(BoundaryModel model, Lexicon lexicon) : IUnknownWords
{
    // The two states that may stand before B, E, M and S, the earlier first.
    private static readonly (int First, int Second)[] Before =
    [
        (BoundaryModel.E, BoundaryModel.S),
        (BoundaryModel.B, BoundaryModel.M),
        (BoundaryModel.B, BoundaryModel.M),
        (BoundaryModel.E, BoundaryModel.S),
    ];

    private byte[] _before = [];
    private byte[] _route = [];

    public void Cut(ReadOnlySpan<char> run, int offset, List<Token> tokens)
    {
        for (var start = 0; start < run.Length;)
        {
            var end = start;
            while (end < run.Length && Characters.IsHan(run[end]))
                end++;
            if (end > start)
            {
                CutHan(run[start..end], offset + start, tokens);
            }
            else
            {
                end = EndOutsideHan(run, start);
                Add(run[start..end], offset + start, tokens);
            }
            start = end;
        }
    }

    // re_skip: letters and digits with a decimal part and a percent sign, else what lies between.
    private static int EndOutsideHan(ReadOnlySpan<char> run, int start)
    {
        var end = start;
        while (end < run.Length && Characters.IsLetterOrDigit(run[end]))
            end++;
        if (end == start)
        {
            while (end < run.Length && !Characters.IsHan(run[end]) && !Characters.IsLetterOrDigit(run[end]))
                end++;
            return end;
        }
        if (end + 1 < run.Length && run[end] == '.' && char.IsAsciiDigit(run[end + 1]))
        {
            end++;
            while (end < run.Length && char.IsAsciiDigit(run[end]))
                end++;
        }
        return end < run.Length && run[end] == '%' ? end + 1 : end;
    }

    private void CutHan(ReadOnlySpan<char> run, int offset, List<Token> tokens)
    {
        Decode(run);
        var begin = 0;
        var next = 0;
        for (var i = 0; i < run.Length; i++)
        {
            if (_route[i] is BoundaryModel.B or BoundaryModel.S)
                begin = i;
            if (_route[i] is BoundaryModel.E or BoundaryModel.S)
            {
                AddUnlessForbidden(run[begin..(i + 1)], offset + begin, tokens);
                next = i + 1;
            }
        }
        if (next < run.Length)
            AddUnlessForbidden(run[next..], offset + next, tokens);
    }

    private void AddUnlessForbidden(ReadOnlySpan<char> word, int offset, List<Token> tokens)
    {
        if (!lexicon.Forbids(word))
        {
            Add(word, offset, tokens);
            return;
        }
        for (var i = 0; i < word.Length; i++)
            Add(word.Slice(i, 1), offset + i, tokens);
    }

    private void Add(ReadOnlySpan<char> word, int offset, List<Token> tokens) =>
        tokens.Add(new Token(offset, word.Length, lexicon.Tag(lexicon.Find(word))));

    private void Decode(ReadOnlySpan<char> run)
    {
        if (_route.Length < run.Length)
        {
            _route = new byte[2 * run.Length];
            _before = new byte[BoundaryModel.States * _route.Length];
        }

        Span<double> score = stackalloc double[BoundaryModel.States];
        Span<double> last = stackalloc double[BoundaryModel.States];
        for (var state = 0; state < BoundaryModel.States; state++)
            score[state] = model.Start[state] + model.Emission(state, run[0]);
        for (var i = 1; i < run.Length; i++)
        {
            score.CopyTo(last);
            for (var state = 0; state < BoundaryModel.States; state++)
            {
                var emission = model.Emission(state, run[i]);
                var (first, second) = Before[state];
                var byFirst = last[first] + model.Transition(first, state) + emission;
                var bySecond = last[second] + model.Transition(second, state) + emission;
                score[state] = bySecond >= byFirst ? bySecond : byFirst;
                _before[BoundaryModel.States * i + state] = (byte)(bySecond >= byFirst ? second : first);
            }
        }

        var best = (byte)(score[BoundaryModel.S] >= score[BoundaryModel.E] ? BoundaryModel.S : BoundaryModel.E);
        for (var i = run.Length - 1; i >= 0; i--)
        {
            _route[i] = best;
            best = _before[BoundaryModel.States * i + best];
        }
    }
}
