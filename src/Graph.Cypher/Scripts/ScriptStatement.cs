namespace Graph.Cypher;

/// <summary>One statement of a script.</summary>
/// <param name="Text">The statement without its semicolon and without white space and comments before it.</param>
/// <param name="Line">The line of the script it begins on, from 1.</param>
public sealed record ScriptStatement(string Text, int Line);
