using System.Reflection;
using System.Security.Cryptography;

namespace Graph.Extraction;

/// <summary>One hash over all that decides what extraction finds: embedded rules, lexicons, models, and the version of the code.</summary>
internal static class ExtractionFingerprint
{
    // Raise it when code changes what is found while no rule, lexicon or model does.
    private const int CodeVersion = 1;

    public static string Compute()
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var resource = assembly.GetManifestResourceStream(name)!;
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(resource));
        }
        return $"{CodeVersion}-{Convert.ToHexStringLower(hash.GetHashAndReset())[..16]}";
    }
}
