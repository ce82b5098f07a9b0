using System.Globalization;
using System.Text;

namespace Graph.Cypher.Syntax.Ast;

/// <summary>Values and names as they are written in Cypher.</summary>
internal static class Quote
{
    /// <summary>A label, type, property key, variable or parameter: in backticks unless it is a plain identifier.</summary>
    public static string Name(string name) => IsPlain(name) ? name : $"`{name.Replace("`", "``")}`";

    public static string String(string value)
    {
        var text = new StringBuilder("'");
        foreach (var c in value)
            text.Append(c switch
            {
                '\'' => @"\'",
                '\\' => @"\\",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                '\b' => @"\b",
                '\f' => @"\f",
                _ => c.ToString(),
            });
        return text.Append('\'').ToString();
    }

    public static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest decimal that reads back as the same double, always with a point or an exponent.</summary>
    public static string Float(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "INFINITY" : "-INFINITY";
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    private static bool IsPlain(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
