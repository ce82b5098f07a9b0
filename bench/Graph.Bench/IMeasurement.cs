namespace Graph.Bench;

/// <summary>One thing that is measured: a file of its own, named in <c>Program.cs</c>.</summary>
internal interface IMeasurement
{
    /// <summary>What it is called on the command line.</summary>
    string Name { get; }

    /// <summary>What it measures, in one line.</summary>
    string Summary { get; }

    /// <summary>Measures over the files and prints what it found.</summary>
    void Run(Corpus corpus, TextWriter output);
}
