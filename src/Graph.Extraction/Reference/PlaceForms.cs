namespace Graph.Extraction.Reference;

/// <summary>Short forms of places' names: 青州 for 青州市 and for 岭南省青州市.</summary>
internal static class PlaceForms
{
    public static FormFit? Fit(string shorter, string full)
    {
        if (shorter.Length >= full.Length)
            return null;
        var (core, fullCore) = (Core(shorter), Core(full));
        if (core == fullCore)
            return new FormFit(FormFit.Sure, "core of");
        return core.Length > 1 && fullCore.EndsWith(core, StringComparison.Ordinal) && PlaceName.LengthAt(full) == fullCore.Length - core.Length ? new FormFit(FormFit.Likely, "end of") : null;
    }

    private static string Core(string name) => name.Length > 2 && name[^1] is '省' or '市' or '区' or '县' or '镇' ? name[..^1] : name;
}
