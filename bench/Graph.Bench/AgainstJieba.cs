namespace Graph.Bench;

/// <summary>Characters a second of some work over files, against <c>jieba.posseg</c> over the same files in the same run, each on one core.</summary>
internal static class AgainstJieba
{
    public static void Measure(Corpus corpus, PythonJieba jieba, Action work, TextWriter output)
    {
        var (ours, theirs, ratio) = Rounds.Compare(work, jieba.Round);
        output.WriteLine(corpus);
        output.WriteLine($"characters/s  Graph {corpus.Characters / ours,12:N0}       jieba.posseg {corpus.Characters / theirs,12:N0}");
        output.WriteLine($"ratio         {ratio:N1}");
    }
}
