using Graph.Resolution.Judging;

namespace Graph.Resolution.Names;

/// <summary>
/// What may say that one name is short for another beside the articles: people's judgements, then the lexicon.
/// </summary>
public sealed record Authorities(JudgementSet Judgements, Lexicon Lexicon)
{
    /// <summary>The name that <paramref name="name"/> is short for on their word, or null.</summary>
    public Pointer? Points(string name)
    {
        var folded = Keys.FormOf(name);
        if (Judgements.SameAs(folded) is var (root, source))
            return Model.Text.NameForm.Fold(root) is var target && target != folded
                ? new Pointer(Keys.WithForm(name, target), Reasons.Judged(source))
                : null;
        return Lexicon.FullOf(Keys.TypeOf(name), folded) is { } full && Model.Text.NameForm.Fold(full) is var fuller
            && fuller != folded
            ? new Pointer(Keys.WithForm(name, fuller), Reasons.Lexicon)
            : null;
    }

    /// <summary>The form to print for a name that no mention bears.</summary>
    internal string Print(string name)
    {
        var folded = Keys.FormOf(name);
        return Judgements.SameAs(folded) is var (form, _) && Model.Text.NameForm.Fold(form) == folded
            ? form
            : Lexicon.Print(Keys.TypeOf(name), folded) ?? folded;
    }
}

/// <summary>Why one name is short for another.</summary>
public static class Reasons
{
    public const string Lexicon = "lexicon";

    public const string Explained = "explained";

    public static string Judged(string source) => $"judgement: {source}";
}

/// <summary>One name is short for another: <c>SHORT_FOR</c>.</summary>
/// <param name="Reason"><c>judgement: FILE</c>, <c>lexicon</c> or <c>explained</c>.</param>
public sealed record Pointer(string Target, string Reason)
{
    /// <summary>A person's word above the lexicon above the articles.</summary>
    internal int Authority => Reason switch
    {
        Reasons.Explained => 0,
        Reasons.Lexicon => 1,
        _ => 2,
    };
}
