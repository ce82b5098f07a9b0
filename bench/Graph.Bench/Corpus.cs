using Graph.Extraction;
using Graph.Model.Extraction;
using Graph.Reading;

namespace Graph.Bench;

/// <summary>The files that are measured on.</summary>
/// <param name="Files">Their paths, in ordinal order.</param>
/// <param name="Texts">Their texts as they stand, decoded from UTF-8.</param>
/// <param name="Characters">The Unicode code points of all texts together.</param>
internal sealed record Corpus(IReadOnlyList<string> Files, IReadOnlyList<string> Texts, long Characters)
{
    public const string Usage = "PATH...   (a path is a file, or a folder of .txt, .md and .html files)";

    private static readonly string[] Extensions = [".txt", ".md", ".html"];

    public static Corpus Read(IEnumerable<string> paths)
    {
        var files = paths.SelectMany(FilesOf).Order(StringComparer.Ordinal).ToList();
        var texts = files.ConvertAll(File.ReadAllText);
        return new Corpus(files, texts, texts.Sum(text => (long)text.EnumerateRunes().Count()));
    }

    /// <summary>The files read and extracted anew, one as it is asked for; what is no article is passed over.</summary>
    public IEnumerable<ArticleExtraction> Extract(Extractor extractor) =>
        Files.Select(file => Extract(extractor, file)).OfType<ArticleExtraction>();

    /// <summary>The same, several at once, as the program's commands do.</summary>
    public IEnumerable<ArticleExtraction> ExtractOnAllCores(Extractor extractor) =>
        Files.AsParallel().AsOrdered().Select(file => Extract(extractor, file)).OfType<ArticleExtraction>();

    private static ArticleExtraction? Extract(Extractor extractor, string file) =>
        ArticleReader.Read(file) is ReadResult.Accepted read ? extractor.Extract(read.Article) : null;

    public override string ToString() => $"{Files.Count} files, {Characters:N0} characters";

    private static IEnumerable<string> FilesOf(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path).Where(file => Extensions.Contains(Path.GetExtension(file)))
        : [path];
}
