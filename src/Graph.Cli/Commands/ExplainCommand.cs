using System.CommandLine;
using Graph.Cli.Output;
using Graph.Querying;
using Graph.Storage;
using Graph.Writing.Explaining;

namespace Graph.Cli.Commands;

/// <summary><c>graph explain</c>: the sentences behind a fact; why the names of an entity, or two names, are one.</summary>
internal sealed class ExplainCommand : GraphCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _what = new("WHAT")
    {
        Description = "A fact (its id, as queries print it), an entity (its id or any form of its name), or two names.",
        Arity = new ArgumentArity(1, 2),
    };
    private readonly StoreOptions _store = new();

    public ExplainCommand(Terminal terminal) : base(
        "explain", "Show the sentences behind a fact, or why two names are one.", "graph explain 联想 联想集团")
    {
        _terminal = terminal;
        Add(_what);
        _store.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var what = parsed.GetRequiredValue(_what);
        await using var session = _store.Open(parsed, create: false);
        var explainer = new GraphExplainer(session);
        var found = what.Length == 2
            ? await PairAsync(explainer, what[0], what[1], cancellation)
            : await OneAsync(explainer, what[0], cancellation);
        if (found)
            return ExitCode.Done;
        foreach (var name in what)
            if (!await IsKnownAsync(explainer, name, cancellation))
                await WriteUnknownAsync(session, name, cancellation);
        return ExitCode.Refused;
    }

    private async Task WriteUnknownAsync(ICypherSession session, string name, CancellationToken cancellation)
    {
        var suggestions = await new QueryRunner(session).SuggestAsync(name, cancellation);
        _terminal.Error.WriteLine($"nothing in the graph is called {name}"
            + (suggestions.Count == 0 ? "" : $"; did you mean {string.Join(", ", suggestions)}?"));
    }

    private static async Task<bool> IsKnownAsync(GraphExplainer explainer, string name, CancellationToken cancellation) =>
        (await explainer.EntitiesAsync(name, cancellation)).Length > 0;

    private async Task<bool> OneAsync(GraphExplainer explainer, string what, CancellationToken cancellation)
    {
        if (await explainer.FactAsync(what, cancellation) is { } fact)
        {
            ExplanationText.Write(_terminal.Out, fact);
            return true;
        }
        var entities = await explainer.EntitiesAsync(what, cancellation);
        foreach (var entity in entities)
            ExplanationText.Write(_terminal.Out, entity);
        return entities.Length > 0;
    }

    private async Task<bool> PairAsync(GraphExplainer explainer, string one, string other, CancellationToken cancellation)
    {
        var explanations = await explainer.SameAsync(one, other, cancellation);
        var joined = explanations.Where(explanation => explanation.Entity is not null).ToList();
        foreach (var explanation in joined)
            ExplanationText.Write(_terminal.Out, explanation);
        if (joined.Count > 0)
            return true;
        if (!await IsKnownAsync(explainer, one, cancellation) || !await IsKnownAsync(explainer, other, cancellation))
            return false;
        // One line, however many types of entities the names are names of.
        foreach (var explanation in explanations.Take(1))
            ExplanationText.Write(_terminal.Out, explanation);
        _terminal.Out.WriteLine($"What is said of both: graph query between -p first={one} -p second={other}");
        return true;
    }
}
