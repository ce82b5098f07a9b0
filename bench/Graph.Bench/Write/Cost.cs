using Graph.Cypher;
using Graph.Storage;

namespace Graph.Bench.Write;

/// <summary>What something took, in seconds.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="Here">Of CPU, in this process.</param>
/// <param name="Server">Of CPU, in the server.</param>
internal readonly record struct Cost(double Seconds, double Here, double Server)
{
    public static Cost operator +(Cost one, Cost other) =>
        new(one.Seconds + other.Seconds, one.Here + other.Here, one.Server + other.Server);

    public static async Task<Cost> OfAsync(ICypherSession session, Func<Task> work)
    {
        var server = await ServerAsync(session);
        var here = Environment.CpuUsage.TotalTime;
        var start = TimeProvider.System.GetTimestamp();
        await work();
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        return new Cost(seconds, (Environment.CpuUsage.TotalTime - here).TotalSeconds, await ServerAsync(session) - server);
    }

    private static Task<double> ServerAsync(ICypherSession session) => session.ExecuteAsync(AccessMode.Read, async (transaction, token) =>
    {
        await foreach (var row in (await transaction.RunAsync(
            "CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes RETURN attributes.ProcessCpuTime.value", cancellation: token))
            .WithCancellation(token))
            return (long)row[0]! / 1e9;
        return 0;
    });
}
