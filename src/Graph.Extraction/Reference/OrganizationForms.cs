namespace Graph.Extraction.Reference;

/// <summary>Short forms of organizations' names.</summary>
/// <param name="shortNames">Short to full names of public bodies.</param>
internal sealed class OrganizationForms(IReadOnlyDictionary<string, string> shortNames)
{
    private static readonly string[] Corporate =
    [
        "集团", "公司", "股份", "有限", "集团公司", "有限公司", "股份有限公司", "集团有限公司", "集团股份有限公司", "有限责任公司", "股份公司",
        "Group", "Inc", "Inc.", "Corp", "Corp.", "Ltd", "Ltd.", "Incorporated", "Corporation",
    ];

    // 互联网信息办 for 互联网信息办公室.
    private const string RestOfOffice = "公室";

    // What a house does, in its name: its short form means the same house. Not 云, 物流, 控股, 金融: those are houses beside it.
    private static readonly string[] Trades =
    [
        "生物科技", "信息技术", "科技", "技术", "信息", "软件", "网络", "数据", "智能", "智能科技", "电子", "微电子", "半导体", "光电", "光学", "通信", "通讯", "电器", "电气", "机器人", "生物", "医药", "药业", "制药", "医疗",
        "器械", "新材料", "材料", "新能源", "能源", "电池", "动力", "汽车", "航天", "重工", "机械", "装备", "精密", "环保", "环境", "地产", "置业", "食品", "乳业", "教育", "传媒", "文化", "影业", "游戏", "家居", "实业",
        "创新", "移动", "航空", "律师事务所", "会计师事务所", "杂志社", "报社",
    ];

    private static readonly string[] Investors = ["资本", "基金", "Capital", "Ventures", "Partners"];
    private static readonly string[] InvestorKinds = ["资本", "控股", "创投", "创业投资", "基金", "私募", "资产"];
    // What makes a house of its own beside the one that lends the name.
    private static readonly string[] DistinctBusinesses =
    [
        "物流", "战投", "资管", "金融", "证券", "银行", "保险", "支付", "国际", "海外", "物业", "服务", "健康", "零售", "商城", "影业", "音乐", "游戏", "出版", "文旅", "旅游", "酒店", "体育", "大学", "学院", "中学",
        "医院", "协会", "学会", "商会", "报社", "日报", "晚报", "法院", "政府", "市场", "品牌", "手机", "农业", "投资", "直播", "电商", "外卖", "打车", "快递", "云仓", "数科", "之家", "之星",
    ];

    // A house abroad or of the whole country is another one than the house itself.
    private static readonly string[] BranchMarks = ["(香港)", "(中国)", "(国际)", "(亚洲)", "(亚太)", "(美国)", "分公司", "子公司", "分行", "支行"];

    public FormFit? Fit(string shorter, string full)
    {
        if (shortNames.TryGetValue(shorter, out var listed) && (listed == full || (shortNames.GetValueOrDefault(full) == listed && full.Length > shorter.Length)))
            return new FormFit(FormFit.Sure, "lexicon's short name of");
        if (!char.IsAscii(shorter[0]) && !full.Contains(shorter[0]))
            return null;
        // 蓝海公司 for 蓝海集团.
        if (shorter.EndsWith("公司", StringComparison.Ordinal) && full.Length == shorter.Length && full.EndsWith("集团", StringComparison.Ordinal)
            && shorter.AsSpan(..^2).SequenceEqual(full.AsSpan(..^2)))
            return new FormFit(FormFit.Sure, "the company of");
        if (shorter.Length >= full.Length || IsBranch(full, beside: shorter))
            return null;

        var place = PlaceName.LengthAt(full);
        var core = place > 0 && !shorter.StartsWith(full[..place], StringComparison.Ordinal) ? full[place..] : full;
        if (shorter[^1] == '办' && full.EndsWith("办" + RestOfOffice, StringComparison.Ordinal))
            return shorter + RestOfOffice == core ? new FormFit(FormFit.Sure, "prefix of")
                : Abbreviates(shorter + RestOfOffice, core) ? new FormFit(FormFit.Likely, "abbreviates") : null;
        if (IsUniversity(shorter, full))
            return new FormFit(FormFit.Likely, "abbreviates");
        if (AreInTwoScripts(shorter, full))
            return new FormFit(FormFit.Likely, "half of");
        if (core == shorter)
            return IsLegal(shorter) ? null : new FormFit(FormFit.Likely, "without its place:");
        if (shorter[0] is '省' or '市' or '区' or '县' && full.EndsWith(shorter, StringComparison.Ordinal))
            return new FormFit(FormFit.Likely, "without its place:");
        if (core.StartsWith(shorter, StringComparison.OrdinalIgnoreCase))
            return FitPrefix(shorter, core[shorter.Length..], isPlaced: core.Length < full.Length);
        return RegisteredForms.Fit(shorter, core)
            ?? (Abbreviates(shorter, core) || LeavesOutRank(shorter, full) ? new FormFit(FormFit.Likely, "abbreviates") : null);
    }

    private static bool IsBranch(string full, string beside)
    {
        foreach (var mark in BranchMarks)
            if (full.Contains(mark, StringComparison.Ordinal) && !beside.Contains(mark, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static FormFit? FitPrefix(string shorter, string rest, bool isPlaced)
    {
        // A Latin word is short for a name only whole.
        if (char.IsAsciiLetter(rest[0]) && char.IsAsciiLetter(shorter[^1]))
            return null;
        rest = rest.Trim();
        if (Corporate.Contains(rest))
            return new FormFit(isPlaced ? FormFit.Sure : FormFit.Closest, "prefix of");
        if (IsLegal(rest) && !InvestorKinds.Any(kind => rest.Contains(kind, StringComparison.Ordinal)))
            return new FormFit(FormFit.Sure, "prefix of");
        if (Trades.Contains(rest) || (rest.EndsWith("集团", StringComparison.Ordinal) && Trades.Contains(rest[..^2]) && rest != "科技集团"))
            return new FormFit(FormFit.Likely, "prefix of");
        return Investors.Contains(rest) || rest.All(char.IsAscii) && rest.Length > 2 || IsHalf(shorter, rest) ? new FormFit(FormFit.Weak, "prefix of") : null;
    }

    // 蓝岭 for 蓝岭财智, where nothing says that the other half is a house of its own.
    private static bool IsHalf(string shorter, string rest) =>
        shorter.Length == 2 && rest.Length == 2 && !rest.Any(char.IsAscii) && !InvestorKinds.Contains(rest) && !DistinctBusinesses.Contains(rest) && PlaceName.LengthAt(rest + "。") == 0;

    // 青大 for 青岭大学.
    private static bool IsUniversity(string shorter, string full) =>
        shorter.Length == 2 && shorter[1] == '大' && full.Length <= 6 && full[0] == shorter[0] && full.EndsWith("大学", StringComparison.Ordinal);

    // 青州第二中学 for 青州市第二中学.
    private static bool LeavesOutRank(string shorter, string full)
    {
        if (full.Length != shorter.Length + 1)
            return false;
        var at = shorter.AsSpan().CommonPrefixLength(full);
        return full[at] is '省' or '市' or '县' or '区' && full.AsSpan(at + 1).SequenceEqual(shorter.AsSpan(at));
    }

    // 南岭电商协会 for 南岭电子商务行业协会: begins alike, and leaves characters out of a name spelt in full.
    private static bool Abbreviates(string shorter, string core) =>
        shorter.Length >= 3 && core.Length >= shorter.Length + 2 && core[0] == shorter[0] && core[1] == shorter[1]
        && (IsLegal(core) && !IsLegal(shorter) || core[^1] == shorter[^1] && !IsHouseKind(shorter))
        && NameShape.IsSubsequence(shorter, core);

    // 蓝海银行 is not short for 蓝海商业银行, nor 蓝海资本 for 蓝海产业资本: such houses stand side by side.
    private static bool IsHouseKind(string name) =>
        Investors.Append("银行").Append("集团").Append("公司").Append("证券").Append("投资").Append("创投").Append("大学").Append("学院").Append("事业部")
            .Any(kind => name.EndsWith(kind, StringComparison.Ordinal));

    // Lanling and 蓝岭 for Lanling蓝岭: where the scripts meet, names join.
    private static bool AreInTwoScripts(string shorter, string full)
    {
        var meet = full.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF');
        return meet > 2 && full.AsSpan(0, meet).IndexOfAnyExceptInRange('!', '~') is -1 or > 2
            && full.AsSpan(meet).IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0
            && (full.AsSpan(meet).SequenceEqual(shorter) || full.AsSpan(0, meet).TrimEnd().SequenceEqual(shorter))
            && !Trades.Contains(full[meet..]) && !Investors.Contains(full[meet..]) && !InvestorKinds.Contains(full[meet..]) && !Corporate.Contains(full[meet..]);
    }

    private static bool IsLegal(string name) =>
        name.EndsWith("公司", StringComparison.Ordinal) || name.EndsWith("(有限合伙)", StringComparison.Ordinal) || name.EndsWith("株式会社", StringComparison.Ordinal);
}
