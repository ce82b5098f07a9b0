namespace Graph.Cypher.Differential.Generating;

/// <summary>Choices out of a seed: the same seed makes the same statements.</summary>
internal sealed class RandomText(int seed)
{
    // The generator's own arithmetic, so that no change of the runtime changes the statements (Knuth's MMIX constants).
    private ulong state = (ulong)seed;

    /// <summary>0 to <paramref name="end"/> less one.</summary>
    public int Below(int end)
    {
        state = state * 6364136223846793005 + 1442695040888963407;
        return (int)((state >> 33) % (ulong)end);
    }

    public bool Chance(int percent) => Below(100) < percent;

    public string Of(params string[] choices) => choices[Below(choices.Length)];
}
