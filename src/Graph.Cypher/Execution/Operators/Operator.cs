namespace Graph.Cypher.Execution.Operators;

/// <summary>
/// A step of a plan. Plans are immutable and shared; all state of a run lives in the iterators of <see cref="Rows"/> and in the
/// <see cref="Frame"/>. Each iteration means: the frame's slots now hold a row.
/// </summary>
internal abstract record Operator
{
    /// <summary>The steps below, whose rows this one reads.</summary>
    public virtual IReadOnlyList<Operator> Inputs => [];

    /// <summary>What the step is about, for EXPLAIN.</summary>
    public virtual string Details => "";

    /// <summary>How many rows the planner expects; null where it does not say.</summary>
    public double? EstimatedRows { get; init; }

    /// <summary>Runs the step; under PROFILE it is counted.</summary>
    public IEnumerable<Row> Run(Frame frame) => frame.Profile is { } profile ? profile.Counted(this, Rows(frame)) : Rows(frame);

    public sealed override string ToString() => Text(null);

    /// <summary>The steps, one a line, the first to run last; with what each did where it was counted.</summary>
    public string Text(Profile? profile)
    {
        var text = new System.Text.StringBuilder();
        Append(text, 0, profile);
        return text.ToString();
    }

    protected abstract IEnumerable<Row> Rows(Frame frame);

    private void Append(System.Text.StringBuilder text, int depth, Profile? profile)
    {
        text.Append(' ', depth * 2).Append(GetType().Name);
        if (Details.Length > 0)
            text.Append(' ').Append(Details);
        if (EstimatedRows is { } rows)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $" (~{rows:0.#} rows)");
        if (profile?.Of(this) is { } done)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $" [{done.Rows} rows, {done.Reads} store reads]");
        text.Append('\n');
        foreach (var input in Inputs.Skip(1))
            input.Append(text, depth + 1, profile);
        if (Inputs.Count > 0)
            Inputs[0].Append(text, depth, profile);
    }
}

/// <summary>Says that the slots hold a row.</summary>
internal readonly struct Row;
