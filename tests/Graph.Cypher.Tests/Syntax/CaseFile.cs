using System.Runtime.CompilerServices;

namespace Graph.Cypher.Tests.Syntax;

/// <summary>
/// Case files: <c>query ⇶ result</c> lines; empty lines and those that begin with # are for the reader.
/// </summary>
internal static class CaseFile
{
    public static IEnumerable<string[]> Lines(string name, [CallerFilePath] string caller = "") =>
        from line in File.ReadLines(Path.Combine(Path.GetDirectoryName(caller)!, name))
        where line.Trim().Length > 0 && line[0] != '#'
        select line.Split('⇶', StringSplitOptions.TrimEntries);
}
