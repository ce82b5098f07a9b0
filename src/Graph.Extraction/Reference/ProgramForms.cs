using System.Text.RegularExpressions;
using Graph.Model.Text;

namespace Graph.Extraction.Reference;

/// <summary>
/// Short forms of programs', events' and documents' names: what the name says beside its core (第三届, 2021年度, 国家级; 企业, 称号, 名单) may
/// be left out, and so may its beginning.
/// </summary>
internal static partial class ProgramForms
{
    private const int ShortestEnd = 3;

    public static FormFit? Fit(string shorter, string full)
    {
        var (shortName, fullName) = (NameForm.Fold(shorter), NameForm.Fold(full));
        if (shortName.Length >= fullName.Length)
            return null;
        var (shortCore, fullCore) = (Core(shortName), Core(fullName));
        if (shortCore.Length < 2)
            return null;
        if (shortCore == fullCore)
            return new FormFit(FormFit.Sure, "core of");
        return shortCore.Length >= ShortestEnd && fullCore.EndsWith(shortCore, StringComparison.Ordinal)
            || fullName.EndsWith(shortName, StringComparison.Ordinal) && PlaceName.LengthAt(fullName) == fullName.Length - shortName.Length
            ? new FormFit(FormFit.Likely, "end of") : null;
    }

    private static string Core(string name)
    {
        var core = Lead().Replace(name, "");
        return Tail().Replace(core, "") is { Length: > 1 } cut ? cut : core;
    }

    [GeneratedRegex("^(国家级|省级|市级|全国|国家|首批|新增|首届|第[一二三四五六七八九十0-9]+[届批次]|20[0-9]{2}(年度|年)?)+")]
    private static partial Regex Lead();

    [GeneratedRegex("(中小企业|企业|称号|名单|名录|榜单|榜|工程|平台|评选|项目|活动|工作|培育库|认定|试点|建设)+$")]
    private static partial Regex Tail();
}
