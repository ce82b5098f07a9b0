using Graph.Bench;
using Graph.Bench.Write;
using Graph.Storage;

IMeasurement[] measurements =
[
    new SegmentationMeasurement(), new TaggingMeasurement(), new ExtractionMeasurement(), new IngestMeasurement(), new ScaleMeasurement(),
    new WriteMeasurement(), new QueriesMeasurement(), new NewsMeasurement(),
    new InsertsMeasurement(), new StartMeasurement(),
];

if (args is [var name, ..] && Array.Find(measurements, measurement => measurement.Name == name) is { } chosen)
{
    try
    {
        chosen.Run(args[1..], Console.Out);
        return 0;
    }
    catch (Exception error) when (error is IOException or InvalidOperationException or FormatException or StoreException)
    {
        Console.Error.WriteLine(error.Message);
        return 1;
    }
}

Console.Error.WriteLine("usage: Graph.Bench MEASUREMENT ARGUMENTS");
foreach (var measurement in measurements)
    Console.Error.WriteLine($"  {measurement.Name,-14} {measurement.Summary}\n  {"",-14} {measurement.Arguments}");
return 2;
