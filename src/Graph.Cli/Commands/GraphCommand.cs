using System.CommandLine;

namespace Graph.Cli.Commands;

/// <summary>A command with an example for its help.</summary>
internal abstract class GraphCommand(string name, string description, string example) : Command(name, description)
{
    public string Example => example;

    /// <summary>The articles that a command reads.</summary>
    protected static Argument<string[]> ArticlesArgument() => new("PATHS")
    {
        Description = "Files, folders (all .md, .markdown, .html, .htm and .txt in them), globs (posts/**/*.md), or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };
}
