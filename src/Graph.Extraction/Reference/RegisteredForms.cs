using System.Text.RegularExpressions;

namespace Graph.Extraction.Reference;

/// <summary>Looser forms of a registered name: 青岭光学公司 for 青岭光学股份有限公司, 青岭资本 for 青岭资产管理有限公司.</summary>
internal static partial class RegisteredForms
{
    /// <param name="core">The full name without its place.</param>
    public static FormFit? Fit(string shorter, string core)
    {
        if (core.StartsWith(shorter[..2], StringComparison.Ordinal) && Registered().Match(core) is { Success: true } registered)
        {
            var body = registered.Groups["body"].Value;
            if (shorter.EndsWith("公司", StringComparison.Ordinal) && !shorter.EndsWith("有限公司", StringComparison.Ordinal) && shorter.Length > 4)
            {
                var stem = shorter[..^2];
                if (stem == body)
                    return new FormFit(FormFit.Closest, "less formal for");
                if (stem.Length > 3 && NameShape.IsSubsequence(stem, body))
                    return new FormFit(FormFit.Likely, "less formal for");
            }
        }
        return Investor().Match(shorter) is { Success: true } investor
            && core.StartsWith(investor.Groups["stem"].Value, StringComparison.Ordinal)
            && ManagementCompany().IsMatch(core.AsSpan(investor.Groups["stem"].Length))
            ? new FormFit(FormFit.Likely, "brand of") : null;
    }

    [GeneratedRegex(@"^(?<body>.{3,}?)(?:集团)?(?:股份)?有限(?:责任)?公司$", RegexOptions.ExplicitCapture)]
    private static partial Regex Registered();

    [GeneratedRegex(@"^(?<stem>.{2,}?)(?:资本|创投|投资|基金)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Investor();

    [GeneratedRegex(@"^(?:\([^()]{2,4}\))?(?:资产|投资|股权|创业|产业|私募|基金)*(?:管理(?:咨询)?(?:股份)?有限(?:责任)?公司|(?:管理)?(?:合伙企业)?\(有限合伙\)|管理中心\(有限合伙\))$", RegexOptions.ExplicitCapture)]
    private static partial Regex ManagementCompany();
}
