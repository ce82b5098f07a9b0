using Graph.Bench;

IMeasurement[] measurements = [new SegmentationMeasurement()];

if (args is [var name, _, ..] && Array.Find(measurements, measurement => measurement.Name == name) is { } chosen)
{
    try
    {
        chosen.Run(Corpus.Read(args[1..]), Console.Out);
        return 0;
    }
    catch (Exception error) when (error is IOException or InvalidOperationException)
    {
        Console.Error.WriteLine(error.Message);
        return 1;
    }
}

Console.Error.WriteLine("usage: Graph.Bench MEASUREMENT PATH...   (a path is a file, or a folder of .txt, .md and .html files)");
foreach (var measurement in measurements)
    Console.Error.WriteLine($"  {measurement.Name,-14} {measurement.Summary}");
return 2;
