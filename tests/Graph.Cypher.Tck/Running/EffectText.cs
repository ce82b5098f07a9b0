namespace Graph.Cypher.Tck.Running;

/// <summary>Side effects as text: <c> (+nodes 1, -labels 2)</c>; nothing for none.</summary>
internal static class EffectText
{
    public static string Of(IReadOnlyDictionary<string, long> effects)
    {
        var some = effects.Where(effect => effect.Value != 0).OrderBy(effect => effect.Key, StringComparer.Ordinal)
            .Select(effect => $"{effect.Key} {effect.Value}").ToArray();
        return some.Length == 0 ? "" : $" ({string.Join(", ", some)})";
    }
}
