namespace Graph.Model.Text;

/// <summary>
/// Traditional to simplified, character by character. The table holds pairs of one character each, derived from the
/// Unicode CLDR transform <c>Traditional-Simplified</c>; characters that simplified text uses as they are in words of
/// its own (著名, 乾坤, 瞭望, 慰藉, 覆盖) are left out.
/// </summary>
internal static class SimplifiedCharacters
{
    private const char First = '\u3400';
    private static readonly char[] Table = Load();

    public static char Of(char character) =>
        character >= First && character - First < Table.Length ? Table[character - First] : character;

    private static char[] Load()
    {
        var table = new char['\uA000' - First];
        for (var i = 0; i < table.Length; i++)
            table[i] = (char)(First + i);

        using var reader = new StreamReader(
            typeof(SimplifiedCharacters).Assembly.GetManifestResourceStream("simplified.txt")!);
        while (reader.ReadLine() is { } line)
            for (var i = 0; i + 1 < line.Length; i += 2)
                table[line[i] - First] = line[i + 1];
        return table;
    }
}
