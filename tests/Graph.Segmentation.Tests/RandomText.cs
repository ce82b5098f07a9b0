using System.Text;

namespace Graph.Segmentation.Tests;

/// <summary>Texts of all sorts of characters in random order: frequent and rare Chinese, Latin, digits, signs, emoji, full width.</summary>
internal static class RandomText
{
    private const string Common =
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指";

    private const string Other = "ABCxyz0123456789.%+-#&_ \t\r\n，。“”（）《》、：ＡＢ１２．％·—…é한あア";

    public static IReadOnlyList<string> Many(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => One(random))];
    }

    private static string One(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(1, 60); length > 0; length--)
        {
            text.Append(random.Next(20) switch
            {
                < 13 => Common[random.Next(Common.Length)].ToString(),
                < 15 => ((char)random.Next(0x4E00, 0x9FFF)).ToString(),
                < 19 => Other[random.Next(Other.Length)].ToString(),
                _ => char.ConvertFromUtf32(random.Next(2) == 0 ? random.Next(0x1F300, 0x1F650) : random.Next(0x20000, 0x2A6D0)),
            });
        }
        return text.ToString();
    }
}
