namespace Graph.Cypher;

/// <summary>Scripts: statements that end in semicolons, as cypher-shell reads them.</summary>
public static class CypherScript
{
    /// <summary>
    /// The statements of a script, each as soon as its semicolon is read; the last may go without one. Semicolons in
    /// strings, names in backticks and comments do not end a statement; what holds only white space and comments is
    /// none. An unclosed string or comment takes the rest of the script: running it reports the error.
    /// </summary>
    public static IEnumerable<ScriptStatement> Split(TextReader script)
    {
        var reader = new ScriptReader(script);
        while (reader.Read() is { } statement)
            yield return statement;
    }

    /// <inheritdoc cref="Split(TextReader)"/>
    public static IEnumerable<ScriptStatement> Split(string script) => Split(new StringReader(script));
}
