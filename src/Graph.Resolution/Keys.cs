using System.Security.Cryptography;
using System.Text;
using Graph.Model.Ontology;
using Graph.Model.Text;

namespace Graph.Resolution;

/// <summary>The identities of the graph's nodes: readable, and short enough for any index.</summary>
public static class Keys
{
    // Neo4j refuses an indexed value above 8 KB, and a fact's key holds two names and a title.
    private const int LongestPart = 600;

    /// <summary><c>organization:联想集团</c>: a type and a folded form. Empty where the form folds to nothing.</summary>
    public static string Name(EntityType type, string form)
    {
        var folded = NameForm.Fold(form);
        return folded.Length == 0 ? "" : $"{Prefix(type)}{Bound(folded)}";
    }

    /// <summary>The folded form in the key of a name.</summary>
    public static string FormOf(string name) => name[(name.IndexOf(':') + 1)..];

    /// <summary>The entity type in the key of a name or an entity.</summary>
    public static EntityType TypeOf(string name) =>
        Enum.Parse<EntityType>(name.AsSpan(0, name.IndexOf(':')), ignoreCase: true);

    public static string WithForm(string name, string folded) => $"{name[..(name.IndexOf(':') + 1)]}{Bound(folded)}";

    public static string HousedPerson(string person, string house) => $"{person}@{FormOf(house)}";

    public static string LonePerson(string person, string article) => $"{person}@{article}";

    public static string Sentence(string article, int position) => $"{article}#{position}";

    public static string Mention(string article, EntityType type, string form, int offset) =>
        $"{article}#{type}:{Bound(form)}@{offset}";

    public static string Explanation(string article, int sentence, string shortForm, string full) =>
        $"{Sentence(article, sentence)}#{Bound(shortForm)}={Bound(full)}";

    /// <summary>SHA-256 of parts that hold no line break, as 32 hexadecimal digits.</summary>
    public static string Hash(params IEnumerable<string?> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32];

    /// <summary>The hash under which a sentence and its reprints are one.</summary>
    public static string Statement(string sentence) => Hash(NameForm.Fold(sentence));

    /// <summary><paramref name="part"/> itself, or its beginning and a hash where it is too long to be a key.</summary>
    internal static string Bound(string part) =>
        Encoding.UTF8.GetByteCount(part) <= LongestPart
            ? part
            : $"{CodePoints.Slice(part, 0, 60)}…{Hash(part)}";

    private static string Prefix(EntityType type) => $"{type.ToString().ToLowerInvariant()}:";
}
