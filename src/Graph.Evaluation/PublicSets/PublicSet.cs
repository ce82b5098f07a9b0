using Graph.Evaluation.Figures;
using Graph.Model.Extraction;

namespace Graph.Evaluation.PublicSets;

/// <summary>The figures over public sets of sentences that others measure on too.</summary>
public static class PublicSet
{
    /// <summary>The files, below one folder, that are read.</summary>
    public static readonly IReadOnlyList<string> Files =
        ["cluener/dev.json", "msra_test/msra_test.txt", "finre/test.txt", "fewfc/test_base.json", "fewfc/test_trans.json"];

    /// <summary>A table for each set, in the order of <see cref="Files"/>.</summary>
    /// <param name="folder">Holds <see cref="Files"/>.</param>
    /// <param name="extract">Reads a text as an article without title and date; this and the taggers are called from many threads.</param>
    /// <param name="tagger">The product's tagger by itself; its types are those of entities.</param>
    /// <param name="cluenerTagger">A tagger of CLUENER's ten types that learned from its train.json alone; null leaves its rows out.</param>
    /// <exception cref="FormatException">A file is not in its set's form; the message names file and line.</exception>
    public static IEnumerable<FigureTable> Measure(
        string folder,
        Func<string, ArticleExtraction> extract,
        Func<string, IEnumerable<NamedSpan>> tagger,
        Func<string, IEnumerable<NamedSpan>>? cluenerTagger)
    {
        yield return Cluener.Measure(folder, extract, cluenerTagger);
        yield return Msra.Measure(folder, extract, tagger);
        yield return FinRe.Measure(folder, extract);
        foreach (var table in FewFc.Measure(folder, extract))
            yield return table;
    }
}
