using Microsoft.Extensions.FileSystemGlobbing;

namespace Graph.Cli.Inputs;

/// <summary>What the arguments name: files as they are, folders and globs as the files in them, in ordinal order.</summary>
internal static class InputPaths
{
    /// <summary>Standard input.</summary>
    public const string StandardInput = "-";

    private static readonly HashSet<string> ArticleExtensions =
        new([".md", ".markdown", ".html", ".htm", ".txt"], StringComparer.OrdinalIgnoreCase);

    /// <summary>One path after the other, found as they are asked for. What names nothing stays as it is: reading it says so.</summary>
    public static IEnumerable<string> Expand(IEnumerable<string> arguments) => arguments.SelectMany(Expand);

    private static IEnumerable<string> Expand(string argument)
    {
        if (argument == StandardInput || File.Exists(argument))
            return [argument];
        if (Directory.Exists(argument))
            return FilesIn(argument);
        return argument.AsSpan().ContainsAny('*', '?') ? Matching(argument) : [argument];
    }

    // Folder by folder, so that nothing grows with the number of articles.
    private static IEnumerable<string> FilesIn(string folder)
    {
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden };
        foreach (var file in Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal))
            if (ArticleExtensions.Contains(Path.GetExtension(file)))
                yield return file;
        foreach (var inner in Directory.EnumerateDirectories(folder, "*", options).Order(StringComparer.Ordinal))
            foreach (var file in FilesIn(inner))
                yield return file;
    }

    private static IEnumerable<string> Matching(string glob)
    {
        // The matcher works below a folder: the part of the glob before its first wildcard.
        var parts = glob.Replace('\\', '/').Split('/');
        var fixedParts = parts.TakeWhile(part => !part.AsSpan().ContainsAny('*', '?')).Count();
        var root = string.Join('/', parts[..fixedParts]) is { Length: > 0 } folder ? folder : glob.StartsWith('/') ? "/" : ".";
        var files = new Matcher(StringComparison.Ordinal).AddInclude(string.Join('/', parts[fixedParts..]))
            .AddExclude("**/.*").AddExclude("**/.*/**") // hidden, as for a shell
            .GetResultsInFullPath(root).Order(StringComparer.Ordinal)
            .Select(path => root == "." ? Path.GetRelativePath(".", path) : path)
            .ToList();
        return files.Count > 0 ? files : [glob];
    }
}
