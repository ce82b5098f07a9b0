using System.Text.RegularExpressions;

namespace Graph.Reading.Bodies;

/// <summary>Lines that speak of the article and not of the news: source, by-line, rights, ways back, calls to scan a code.</summary>
internal static partial class CreditLine
{
    private const int Longest = 120;

    public static bool Is(string line) =>
        line.Length <= Longest && (SourceLink.Opens(line) || Source().IsMatch(line) || ByLine().IsMatch(line)
            || Rights().IsMatch(line) || End().IsMatch(line) || Back().IsMatch(line) || Date().IsMatch(line) || PictureSource().IsMatch(line));

    /// <summary>The outlet that a source line names: <c>（文章来源：经济报）</c>, <c>来源：经济报</c>.</summary>
    /// <param name="isOfArticle">It says that it means the article: a bare <c>来源：</c> may mean a figure.</param>
    public static string? Outlet(string line, out bool isOfArticle)
    {
        var match = line.Length <= Longest ? Source().Match(line) : Match.Empty;
        isOfArticle = match.Groups["article"].Success;
        return match.Groups["outlet"].Value.Trim() is { Length: > 0 } outlet ? outlet : null;
    }

    /// <summary>The writer that a by-line names: <c>作者：李四</c>.</summary>
    public static string? Author(string line) =>
        line.Length <= Longest && ByLine().Match(line) is { Success: true } match && match.Groups["author"] is { Success: true } author
            ? author.Value.Trim()
            : null;

    /// <summary>The date of a line such as <c>发布时间：2022-06-08 11:39</c>.</summary>
    public static string? Published(string line) =>
        line.Length <= Longest && Date().Match(line) is { Success: true } match ? match.Groups["date"].Value : null;

    /// <summary>The paragraph without a source note at its end.</summary>
    public static string WithoutSourceNote(string line, out string? outlet)
    {
        var note = SourceNote().Match(line);
        outlet = note.Success ? note.Groups["outlet"].Value.Trim() : null;
        return note.Success ? line[..note.Index].TrimEnd() : line;
    }

    [GeneratedRegex(@"^[（(【\[]?\s*(?:(?<article>文章来源|文章來源|本文来源|稿件来源|稿源)|(?:信息|新闻)?(?:来源|來源|转自|轉自|转载自))\s*[:：丨｜|]\s*(?<outlet>[^。！？；]{0,40}?)\s*[）)】\]]?$")]
    private static partial Regex Source();

    [GeneratedRegex(@"[（(](?:文章|本文|稿件)?(?:来源|來源)\s*[:：]\s*(?<outlet>[^（）()。]{1,40})[）)]$")]
    private static partial Regex SourceNote();

    [GeneratedRegex(@"^[（(【\[]?\s*(?:(?:作者|撰文|文|记者|記者|本报记者)\s*[:：丨｜|/／]\s*(?<author>[^。！？；:：丨｜|]{1,20}?)|(?:责任编辑|責任編輯|责编|责 ?任 ?编 ?辑|见习编辑|编辑|編輯|作者|撰文|整理|校对|校對|审核|审校|排版|监制|出品|制图|摄影|视觉|策划|统筹|美编|值班编辑|总台记者|本报记者)\s*[:：丨｜|/／ ][^。！？；]{1,60})\s*[）)】\]]?$")]
    private static partial Regex ByLine();

    [GeneratedRegex(@"^[（(▲]?\s*(?:封面|首|头|题|配|插)?(?:图|图片|圖|圖片|图源|视频)(?:来源|來源|源)?\s*[:：/／丨｜|].{1,60}$")]
    private static partial Regex PictureSource();

    [GeneratedRegex(@"^[（(【*＊]?\s*(?:©|版权(?:声明|所有)|免责声明|(?:未经|未經).{0,12}(?:许可|授权|許可|授權).{0,20}(?:转载|轉載|摘编|复制|镜像|禁止|不得)|(?:如需)?(?:转载|轉載)(?:请|請|需|须|自|注明|声明)|如若转载|本文(?:来自|由|不构成|仅供|首发于|系|为|經|经).{0,90}(?:授权|授權|转载|发布|建议|参考|谨慎|撰写|原创|号|投稿|观点)|编者按：本文来自|原标题|原文标题|原題|更多精彩|寻求报道|关注.{0,20}公众号|[请請]?(?:长按|扫描|掃描|扫码|識別|识别).{0,30}二[维維][码碼]|海量资讯|新浪财经APP|电子邮件|電子郵件|点击(?:此处|查看|进入)|字体\s*[:：]|分享(?:到|至)|上一篇|下一篇|相关(?:阅读|新闻|推荐)|推荐阅读|延伸阅读)")]
    private static partial Regex Rights();

    [GeneratedRegex(@"^[-—（(\s]*(?:完|THE END|END)[-—）)\s]*$", RegexOptions.IgnoreCase)]
    private static partial Regex End();

    [GeneratedRegex(@"^[\[【（(]?\s*(?:返回|回到)(?:首页|首頁|上一页|顶部|列表|.{0,20}(?:新闻|首页|频道|专栏|列表))\s*[\]】）)]?(?:\s*[｜|丨/·]|$)")]
    private static partial Regex Back();

    [GeneratedRegex(@"^[（(【\[]?\s*(?:(?:发布|發布|发稿|更新|发表|出版|刊登)?(?:时间|時間|日期|于)|发布|發佈)\s*[:：]?\s*(?<date>[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?:[T\s]+[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?)(?:[^0-9。][^。]{0,60})?$")]
    private static partial Regex Date();
}
