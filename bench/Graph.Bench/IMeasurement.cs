namespace Graph.Bench;

/// <summary>One thing that is measured: a file of its own, named in <c>Program.cs</c>.</summary>
internal interface IMeasurement
{
    /// <summary>What it is called on the command line.</summary>
    string Name { get; }

    /// <summary>What it measures, in one line.</summary>
    string Summary { get; }

    /// <summary>What it takes, as its usage says it.</summary>
    string Arguments { get; }

    /// <summary>Measures and prints what it found.</summary>
    void Run(IReadOnlyList<string> arguments, TextWriter output);
}
