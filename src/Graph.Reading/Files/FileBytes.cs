namespace Graph.Reading.Files;

/// <summary>A file's bytes, as far as an article may reach.</summary>
internal static class FileBytes
{
    /// <summary>Reads the file; returns null, or why it cannot be read.</summary>
    public static string? Read(string path, int maxBytes, out byte[] bytes)
    {
        bytes = [];
        if (Directory.Exists(path))
            return "is a folder";
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
            // A pipe or a device has no length to go by: read one byte more than allowed, and no further.
            using var read = new MemoryStream(file.CanSeek ? (int)Math.Min(file.Length, maxBytes) + 1 : 0);
            if (file.CanSeek && file.Length > maxBytes || !CopyWithin(file, read, maxBytes))
                return TooLarge(maxBytes);
            bytes = read.ToArray();
            return null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return "does not exist";
        }
        catch (UnauthorizedAccessException)
        {
            return "may not be read";
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ArgumentException)
        {
            return "cannot be read: " + e.Message.ReplaceLineEndings(" ");
        }
    }

    public static string TooLarge(int maxBytes) => $"is larger than {maxBytes / (1024 * 1024)} MiB, more than an article holds";

    private static bool CopyWithin(Stream file, MemoryStream read, int maxBytes)
    {
        var buffer = new byte[64 * 1024];
        while (file.Read(buffer) is > 0 and var count)
        {
            read.Write(buffer, 0, count);
            if (read.Length > maxBytes)
                return false;
        }
        return true;
    }
}
