using System.Text.RegularExpressions;
using Graph.Segmentation;

namespace Graph.Extraction.Mentions.Deciding;

/// <summary>What tells a company from others in its registered name, which texts then call it by: 青州<c>青禾智能</c>科技有限公司.</summary>
internal static partial class CompanyCore
{
    private const int Shortest = 4;

    /// <summary>
    /// The core of a registered name, or the Chinese half of one in two scripts (Lanling<c>蓝岭</c>); null where it is too short to mean
    /// nothing else, or a word of the language.
    /// </summary>
    public static string? Of(string name)
    {
        if (InTwoScripts().Match(name) is { Success: true } two)
            return IsWordOrPlace(two.Groups["core"].Value) ? null : two.Groups["core"].Value;
        if (Registered().Match(name) is not { Success: true } match)
            return null;
        var core = match.Groups["core"].Value;
        var place = 0;
        foreach (var prefix in Lexicon.Default.Prefixes(core))
            if (prefix.Entry.Tag == "ns" && prefix.Length > 1)
                place = prefix.Length;
        if (place > 0 && place < core.Length && core[place] is '省' or '市')
            place++;
        core = core[place..];
        return core.Length >= Shortest && !Lexicon.Default.TryGet(core, out _) ? core : null;
    }

    private static bool IsWordOrPlace(string text)
    {
        foreach (var prefix in Lexicon.Default.Prefixes(text))
            if (prefix.Length == text.Length || (prefix.Entry.Tag == "ns" && prefix.Length > 1))
                return true;
        return false;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9.&-]*[ ]?(?<core>[\u4E00-\u9FFF]{2,6})$", RegexOptions.ExplicitCapture)]
    private static partial Regex InTwoScripts();

    [GeneratedRegex("^(?<core>[^()]+?)(?:信息科技|网络科技|生物科技|科技|信息技术|技术|控股)?(?:集团)?(?:股份)?有限(?:责任)?公司$", RegexOptions.ExplicitCapture)]
    private static partial Regex Registered();
}
