using System.Globalization;
using System.Text;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Ast;

/// <summary>Values and names as they are written in Cypher.</summary>
internal static class Quote
{
    // Words that an expression or pattern would take for something else than a variable.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "null", "true", "false", "inf", "infinity", "nan", "not", "case", "where", "is", "distinct",
    };

    /// <summary>A label, type, property key or parameter: in backticks unless it is a plain identifier.</summary>
    public static string Name(string name) => Characters.IsName(name) ? name : Escaped(name);

    /// <summary>A variable: in backticks also where it would read as a keyword.</summary>
    public static string Variable(string name) => Reserved.Contains(name) ? Escaped(name) : Name(name);

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

    private static string Escaped(string name) => $"`{name.Replace("`", "``")}`";

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
}
