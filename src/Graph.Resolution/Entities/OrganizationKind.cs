namespace Graph.Resolution.Entities;

/// <summary>What kind of organization a name's ending tells of.</summary>
internal static class OrganizationKind
{
    private static readonly (string Kind, string[] Endings)[] Kinds =
    [
        ("government", ["人民政府", "政府", "工信局", "发改委", "国资委", "管委会", "管理委员会", "委员会", "管理局", "总局", "财政局", "税务局", "商务局",
            "工信厅", "信息化厅", "信息化局", "科技厅", "科技局", "财政部", "商务部", "科技部", "工业和信息化部", "教育部", "公安部", "法院", "检察院", "国务院"]),
        ("university", ["大学", "学院", "中学", "党校"]),
        ("institute", ["研究院", "研究所", "研究中心", "实验室", "科学院", "工程院", "设计院", "信通院"]),
        ("association", ["协会", "学会", "联盟", "商会", "联合会", "促进会", "基金会", "工商联"]),
        ("bank", ["银行", "分行", "支行", "农商行", "信用社"]),
        ("investor", ["资本", "创投", "投资", "基金", "风投", "投资管理", "投资集团", "创业投资", "资产管理", "合伙企业", "有限合伙", "(有限合伙)", "capital",
            "ventures", "partners", "之星", "加速器"]),
        ("media", ["日报", "晚报", "周刊", "电视台", "通讯社", "新华社", "财经", "新闻网", "杂志", "传媒"]),
        ("hospital", ["医院"]),
        ("exchange", ["交易所", "上交所", "深交所", "北交所", "港交所"]),
    ];

    private static readonly string[] Forms = ["股份有限公司", "有限责任公司", "有限公司", "(中国)", "集团"];

    /// <summary>By the full name first, then by the one in use; <c>company</c> where neither tells.</summary>
    public static string Of(string fullName, string name) => By(fullName) ?? By(name) ?? "company";

    private static string? By(string name)
    {
        var folded = Model.Text.NameForm.Fold(name);
        foreach (var form in Forms)
            if (folded.Length > form.Length && folded.EndsWith(form, StringComparison.Ordinal))
                folded = folded[..^form.Length];
        return Kinds.FirstOrDefault(kind => kind.Endings.Any(ending =>
            folded.EndsWith(ending, StringComparison.Ordinal))).Kind;
    }
}
