using System.Text.Json;

namespace Graph.Evaluation.PublicSets;

/// <summary>Reads the files of the sets.</summary>
internal static class Samples
{
    /// <summary>A JSON object a line.</summary>
    /// <exception cref="FormatException">A line is none; the message names file and line.</exception>
    public static List<T> Lines<T>(string path, Func<JsonElement, T> read)
    {
        var samples = new List<T>();
        foreach (var line in File.ReadLines(path))
        {
            try
            {
                using var document = JsonDocument.Parse(line);
                samples.Add(read(document.RootElement));
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                throw new FormatException($"{path}: line {samples.Count + 1} is not in the form of this set", e);
            }
        }
        return samples;
    }

    /// <summary>Works on all samples, in order, several at once.</summary>
    public static R[] Each<T, R>(IReadOnlyCollection<T> samples, Func<T, R> work) => [.. samples.AsParallel().AsOrdered().Select(work)];
}
