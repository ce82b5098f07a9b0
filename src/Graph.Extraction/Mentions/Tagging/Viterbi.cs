namespace Graph.Extraction.Mentions.Tagging;

/// <summary>The best sequence of labels under scores per character and per pair of neighbours (Viterbi 1967).</summary>
internal static class Viterbi
{
    /// <param name="emissions">A row of <see cref="Labels.Stride"/> scores for each character.</param>
    /// <param name="transitions">Score of label b after label a at <c>a * Stride + b</c>; only allowed pairs are read.</param>
    /// <param name="labels">Receives the best label of each character.</param>
    public static void Decode(ReadOnlySpan<float> emissions, ReadOnlySpan<float> transitions, Span<byte> labels)
    {
        var length = labels.Length;
        if (length == 0)
            return;
        var best = new float[Labels.Stride];
        var next = new float[Labels.Stride];
        var from = new byte[length * Labels.Stride];
        for (var label = 0; label < Labels.Count; label++)
            best[label] = Labels.Continues(label) ? float.NegativeInfinity : emissions[label];

        for (var i = 1; i < length; i++)
        {
            var row = emissions.Slice(i * Labels.Stride, Labels.Stride);
            var origin = from.AsSpan(i * Labels.Stride, Labels.Stride);
            for (var label = 0; label < Labels.Count; label++)
            {
                var top = float.NegativeInfinity;
                byte source = 0;
                foreach (var previous in Predecessors[label])
                {
                    var score = best[previous] + transitions[previous * Labels.Stride + label];
                    if (score > top)
                        (top, source) = (score, previous);
                }
                next[label] = top + row[label];
                origin[label] = source;
            }
            (best, next) = (next, best);
        }

        var last = 0;
        for (var label = 1; label < Labels.Count; label++)
            if (!Labels.LeavesOpen(label) && best[label] > best[last])
                last = label;
        for (var i = length - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = from[i * Labels.Stride + last];
        }
    }

    private static readonly byte[][] Predecessors =
    [
        .. Enumerable.Range(0, Labels.Count).Select(label => Enumerable.Range(0, Labels.Count)
            .Where(previous => Labels.MayFollow(previous, label)).Select(previous => (byte)previous).ToArray()),
    ];
}
