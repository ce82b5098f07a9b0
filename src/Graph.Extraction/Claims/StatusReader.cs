using System.Text.RegularExpressions;
using Graph.Extraction.Claims.Masking;
using Graph.Model.Ontology;

namespace Graph.Extraction.Claims;

/// <summary>
/// How a sentence states what a candidate proposes: the words in and before its clause, and those that take it back
/// behind it.
/// </summary>
internal static partial class StatusReader
{
    public static ClaimStatus Read(Candidate candidate)
    {
        if (candidate.Rule.Status is { } stated)
            return stated;
        var text = candidate.Sentence.Text;
        var clause = text.LastIndexOfAny([',', ';', '。', '!', '?'], candidate.Start) + 1;
        // A state (a house, a post, a place) stands whatever is planned for its holder: only words inside the match tell of it.
        var from = IsState(candidate.Rule.Type) ? candidate.Start : Math.Min(clause, candidate.Start);
        var within = text[from..candidate.End];
        var before = text[..candidate.End];
        var behind = text[candidate.End..];

        // 六年没有融资, 去年才接受了…: what the last clause says is not taken back by an earlier one.
        var last = text[Math.Max(from, text.LastIndexOfAny([',', ';', '。', '!', '?'], candidate.End - 1) + 1)..candidate.End];

        return Denied().IsMatch(last) || DeniedBehind().IsMatch(behind) ? ClaimStatus.Denied
            : Terminated().IsMatch(within) || TerminatedBehind().IsMatch(behind) ? ClaimStatus.Terminated
            : Hypothetical().IsMatch(before) ? ClaimStatus.Hypothetical
            : Rumoured().IsMatch(before) || Tentative().IsMatch(within) ? ClaimStatus.Rumoured
            : Planned().IsMatch(within) ? ClaimStatus.Planned
            : ClaimStatus.Completed;
    }

    private static bool IsState(RelationType type) =>
        type == Relations.SubsidiaryOf || type == Relations.HoldsPosition || type == Relations.LocatedIn
            || type == Relations.HoldsShare;

    [GeneratedRegex("并未|从未|不是|没有|尚未|未曾|未能|否认|并非|并不|不会|不再|不涉及|拒绝|未(?=参与|投资|获得|完成|收购|入股|持有)")]
    private static partial Regex Denied();

    [GeneratedRegex("^[^;。]{0,20}(?:不属实|不实|并非事实|系谣言|为谣言|遭否认|被否认|予以否认)")]
    private static partial Regex DeniedBehind();

    [GeneratedRegex("终止|撤回|取消|放弃|叫停|中止|解除")]
    private static partial Regex Terminated();

    [GeneratedRegex("^[^;。]{0,15}(?:告吹|告终|被终止|被取消|宣告终止|已终止|搁浅|作罢)")]
    private static partial Regex TerminatedBehind();

    [GeneratedRegex("如果|假如|倘若|假设|一旦|若(?!干)")]
    private static partial Regex Hypothetical();

    [GeneratedRegex("据传|传闻|传言|有传|市场传|被传|传出|疑似|有消息称")]
    private static partial Regex Rumoured();

    [GeneratedRegex("或将|可能|洽谈|商讨|谈判")]
    private static partial Regex Tentative();

    [GeneratedRegex("拟|计划|有望|有意|意向|打算|准备|正在寻求|寻求|预计|即将|考虑|筹划|将(?!用于|主要|由|来)")]
    private static partial Regex Planned();
}
