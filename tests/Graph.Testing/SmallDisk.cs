using System.Diagnostics;
using Xunit;

namespace Graph.Testing;

/// <summary>A disk of few megabytes, in memory, that can be filled and write-protected. Linux, and the right to mount, are needed.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-disk-");

    public SmallDisk(int megabytes) => Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", Folder);

    public string Folder => folder.FullName;

    /// <summary>Why there can be none here; null where there can.</summary>
    internal static string? WhyNone { get; } = Try();

    public void Grow(int megabytes) => Run("mount", "-o", $"remount,size={megabytes}m", Folder);

    public void WriteProtect() => Run("mount", "-o", "remount,ro", Folder);

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        folder.Delete();
    }

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return "no right to mount a small disk";
        try
        {
            new SmallDisk(1).Dispose();
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return "no small disk can be mounted";
        }
    }

    private static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command}: {errors}");
    }
}

/// <summary>A test on a <see cref="SmallDisk"/>: skipped, by name, where none can be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresSmallDiskFactAttribute : FactAttribute
{
    /// <param name="settings">What else the test needs.</param>
    public RequiresSmallDiskFactAttribute(params string[] settings) => Skip = Setting.WhySkipped(settings) ?? SmallDisk.WhyNone;
}
