using System.Diagnostics;

namespace Graph.Cypher.Tests.Durability;

/// <summary>This assembly run as a process of its own, which uses a database until it is killed or its input ends.</summary>
internal sealed class OtherProcess : IDisposable
{
    private readonly Process process;

    public OtherProcess(string work, string file) => process = Process.Start(new ProcessStartInfo(
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        ["exec", typeof(OtherProcess).Assembly.Location, work, file])
    { RedirectStandardOutput = true, RedirectStandardInput = true, RedirectStandardError = true })!;

    public bool HasExited => process.HasExited;

    /// <summary>The next line it prints; null when it has ended.</summary>
    public string? ReadLine() => process.StandardOutput.ReadLine();

    /// <summary>The lines it has still printed.</summary>
    public string[] Rest() => process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Ends it at once, wherever it is (SIGKILL).</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Lets it end by itself; gives what it said was wrong.</summary>
    public string Finish()
    {
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return errors;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }
}
