using System.Text.Json;
using Graph.Model.Text;

namespace Graph.Training.Corpora;

/// <summary>Sentences of the public corpora without what is marked in them, and those of which nothing is.</summary>
internal static class UnlabelledText
{
    public static IReadOnlyList<string> Read(string folder) =>
    [
        .. Lines(folder).SelectMany(line => line.Split('\n')).SelectMany(Parts).Distinct()
    ];

    private static IEnumerable<string> Lines(string folder) =>
    [
        .. Json(folder, "cluener/train.json", "text"), .. Json(folder, "cluener/official_test_unlabelled.txt", "text"), .. Json(folder, "boson/boson.txt", "text"),
        .. Json(folder, "fewfc/train_base.json", "content"), .. Json(folder, "fewfc/train_trans.json", "content"),
        .. File.ReadLines(Path.Combine(folder, "finre/train.txt")).Select(line => line.Split('\t')).Where(parts => parts.Length == 4).Select(parts => parts[3]).Distinct(),
        .. File.ReadLines(Path.Combine(folder, "smoothnlp/SmoothNLP工商数据集样本10K.csv")).Skip(1).Select(line => line.Split(',')).Where(parts => parts.Length > 4).Select(parts => parts[2]),
        .. File.ReadLines(Path.Combine(folder, "smoothnlp/SmoothNLP投资结构数据集样本1k.csv")).Skip(1),
        .. File.ReadLines(Path.Combine(folder, "smoothnlp/SmoothNLP投资事件数据集样本2k.csv")).Skip(1).Select(line => line.Split(',')[0]),
    ];

    private static IEnumerable<string> Json(string folder, string path, string property)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, path)))
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty(property).GetString()!;
        }
    }

    private static IEnumerable<string> Parts(string text)
    {
        var folded = FoldedText.Of(text).Folded;
        for (var start = 0; start < folded.Length;)
        {
            var end = folded.AsSpan(start).IndexOf('。') is >= 0 and var length ? start + length + 1 : folded.Length;
            if (end - start is > 6 and < 400)
                yield return folded[start..end];
            start = end;
        }
    }
}
