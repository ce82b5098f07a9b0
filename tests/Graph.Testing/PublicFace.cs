using System.Reflection;
using System.Runtime.CompilerServices;
using PublicApiGenerator;
using Xunit;

namespace Graph.Testing;

/// <summary>Holds a library's public face against the text file beside its test.</summary>
public static class PublicFace
{
    /// <summary>
    /// Fails where the public types and members of <paramref name="assembly"/> differ from <c>PublicFace.approved.txt</c>
    /// beside the calling test. With <c>GRAPH_APPROVE=1</c> in the environment the file is written instead.
    /// </summary>
    public static void MatchesApproved(Assembly assembly, [CallerFilePath] string test = "")
    {
        var approved = Path.Combine(Path.GetDirectoryName(test)!, "PublicFace.approved.txt");
        var actual = assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false })
            .ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("GRAPH_APPROVE") == "1")
            File.WriteAllText(approved, actual);
        Assert.Equal(File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "", actual);
    }
}
