using System.Text.RegularExpressions;

namespace Graph.Extraction.Reference;

/// <summary>Short forms of products' names: the kind of goods may be left out (KX3芯片), and the house before a Latin name (青岭KX3).</summary>
internal static partial class ProductForms
{
    public static FormFit? Fit(string shorter, string full)
    {
        if (shorter.Length >= full.Length)
            return null;
        var (core, fullCore) = (Kind().Replace(shorter, ""), Kind().Replace(full, ""));
        if (core.Length < 2)
            return null;
        if (string.Equals(core, fullCore, StringComparison.OrdinalIgnoreCase))
            return new FormFit(FormFit.Sure, "core of");
        return char.IsAscii(core[0]) && fullCore.EndsWith(core, StringComparison.OrdinalIgnoreCase) && fullCore[^(core.Length + 1)] >= '\u4E00'
            ? new FormFit(FormFit.Likely, "end of") : null;
    }

    [GeneratedRegex("(?<=..)(?:操作|控制|管理)?(?:系统|平台|机器人|芯片|处理器|系列|软件|应用|小程序|大模型|模型|引擎|手机|汽车|疫苗|技术|商店|APP|App|app)+$")]
    private static partial Regex Kind();
}
