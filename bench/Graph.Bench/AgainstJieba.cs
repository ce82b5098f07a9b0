namespace Graph.Bench;

/// <summary>Characters a second of some work over files, against <c>jieba.posseg</c> over the same files in the same run.</summary>
internal static class AgainstJieba
{
    /// <summary>Both on one core.</summary>
    public static void Measure(Corpus corpus, PythonJieba jieba, Action work, TextWriter output)
    {
        output.WriteLine(corpus);
        Compare("one core", corpus, jieba, work, output);
    }

    /// <summary>Both on one core; then the work on all cores, and jieba, which knows of one only, on one.</summary>
    public static void Measure(Corpus corpus, PythonJieba jieba, Action work, Action workOnAllCores, TextWriter output)
    {
        Measure(corpus, jieba, work, output);
        Compare($"all {Environment.ProcessorCount} cores", corpus, jieba, workOnAllCores, output);
    }

    private static void Compare(string cores, Corpus corpus, PythonJieba jieba, Action work, TextWriter output)
    {
        var (ours, theirs, ratio) = Rounds.Compare(work, jieba.Round);
        output.WriteLine($"on {cores,-12} Graph {corpus.Characters / ours,12:N0}       jieba.posseg {corpus.Characters / theirs,12:N0}   characters/s, ratio {ratio:N1}");
    }
}
