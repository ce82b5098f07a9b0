using Graph.Model.Ontology;

namespace Graph.Extraction.Claims.Masking;

/// <summary>The characters that stand in a masked sentence for a mention or a value: one each, of the private use area.</summary>
internal static class Symbols
{
    public const char Round = '\uE010';
    public const char Amount = '\uE011';
    public const char Date = '\uE012';
    public const char Share = '\uE013';

    public const char First = '\uE000';
    public const char Last = '\uE01F';

    public static char Of(EntityType type) => (char)(First + (int)type);

    public static bool IsMention(char c) => c is >= First and < Round;
}
