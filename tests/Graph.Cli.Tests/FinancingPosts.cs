using System.Globalization;

namespace Graph.Cli.Tests;

/// <summary>A folder of made-up posts that keep speaking of the same investors, for runs that last long enough to be disturbed.</summary>
internal static class FinancingPosts
{
    public static string Write(TemporaryFolder folder, int count)
    {
        for (var number = 0; number < count; number++)
            folder.Write($"posts/{number:0000}.txt", Post(number));
        return folder.Of("posts");
    }

    private static string Post(int number)
    {
        var company = "云岭" + Number(number) + "科技有限公司";
        var investor = "青岭" + Number(number % 7) + "创投";
        return $"""
            {company}完成A轮融资

            {investor}领投了{company}的A轮融资，金额为数千万元。
            本轮融资由{investor}领投，华岭资本跟投。
            {company}董事长顾{Number(number % 11)}表示，公司将扩大团队。
            {investor}是青岭集团的全资子公司。
            """;
    }

    private static string Number(int number) => string.Concat(
        number.ToString(CultureInfo.InvariantCulture).Select(digit => "零一二三四五六七八九"[digit - '0']));
}
