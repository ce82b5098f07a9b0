using System.Collections.Frozen;

namespace Graph.Resolution.Names;

/// <summary>Nouns that stand for whatever the article speaks of, and so name nobody: folded.</summary>
internal static class GenericForms
{
    private static readonly FrozenSet<string> All = new[]
    {
        "公司", "该公司", "本公司", "我公司", "贵公司", "上市公司", "母公司", "子公司", "控股公司", "目标公司", "标的公司", "有限公司", "股份公司",
        "集团", "该集团", "本集团", "集团公司", "企业", "该企业", "本企业", "机构", "该机构", "本机构", "银行", "该行", "本行", "我行", "总行",
        "基金", "该基金", "本基金", "投资方", "投资者", "投资人", "领投方", "收购方", "标的", "甲方", "乙方", "双方", "各方", "对方", "前者", "后者",
        "平台", "该平台", "产品", "该产品", "项目", "该项目", "计划", "该计划", "活动", "大会", "本次大会", "论坛", "峰会", "会议", "办法", "通知", "方案",
        "意见", "规划", "协会", "学会", "联盟", "学校", "大学", "学院", "医院", "研究院", "研究所", "中心", "部门", "政府", "委员会", "品牌",
        "其", "他", "她", "它", "他们", "她们", "它们", "我们", "自己", "本人", "创始人", "董事长", "总经理", "首席执行官", "ceo", "总裁",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string folded) => All.Contains(folded);
}
