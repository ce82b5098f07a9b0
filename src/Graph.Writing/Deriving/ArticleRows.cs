using Graph.Resolution.Change;
using Graph.Resolution.Facts;
using Graph.Resolution.Names;
using Graph.Resolution.Said;

namespace Graph.Writing.Deriving;

/// <summary>One article's own nodes and relationships: what was said, and which names its mentions bear.</summary>
internal static class ArticleRows
{
    public static IEnumerable<NodeRow> Nodes(ArticleRecord article)
    {
        yield return new NodeRow("Article", article.Id, "", Properties.Of(
            ("id", article.Id),
            ("title", NullIfEmpty(article.Title)),
            ("url", article.Url),
            ("outlet", article.Outlet),
            ("author", article.Author),
            ("published", article.Published),
            ("text", article.Text),
            ("contentHash", NullIfEmpty(article.ContentHash)),
            ("fingerprint", NullIfEmpty(article.Fingerprint))));
        foreach (var sentence in article.Sentences)
            yield return new NodeRow("Sentence", sentence.Id, "", Properties.Of(
                ("id", sentence.Id), ("position", sentence.Position), ("text", sentence.Text),
                ("start", sentence.Start), ("end", sentence.End)));
        foreach (var mention in article.Mentions)
            yield return new NodeRow("Mention", mention.Id, "", Properties.Of(
                ("id", mention.Id), ("form", mention.Form), ("type", mention.Type.ToString()),
                ("start", Numbers(mention.Starts)), ("end", Numbers(mention.Ends))));
        foreach (var explanation in article.Explanations)
            yield return new NodeRow("Explanation", explanation.Id, "", Properties.Of(
                ("id", explanation.Id), ("short", explanation.Short), ("full", explanation.Full),
                ("how", explanation.How)));
        foreach (var claim in article.Claims)
            yield return Of(claim);
    }

    public static IEnumerable<RelationshipRow> Relationships(ArticleRecord article, ArticleNaming naming)
    {
        var here = new NodeKey("Article", article.Id);
        foreach (var sentence in article.Sentences)
            yield return Plain("IN", Sentence(sentence.Id), here);
        foreach (var mention in article.Mentions)
        {
            yield return Plain("IN", Mention(mention.Id), here);
            if (mention.SameAs is { } fuller)
                yield return new RelationshipRow("SAME_AS", Mention(mention.Id), Mention(fuller), "", Properties.Of(
                    ("reason", mention.Reason), ("overruled", naming.Overruled.Contains(mention.Id) ? true : null)));
            if (naming.Names.TryGetValue(mention.Id, out var name))
                yield return Plain("NAMED", Mention(mention.Id), new NodeKey("Name", name));
        }
        foreach (var explanation in article.Explanations)
        {
            var node = new NodeKey("Explanation", explanation.Id);
            yield return Plain("STATED_IN", node, Sentence(explanation.Sentence));
            yield return Plain("SHORT", node, Mention(explanation.ShortMention));
            yield return Plain("FULL", node, Mention(explanation.FullMention));
        }
        foreach (var claim in article.Claims)
        {
            var node = new NodeKey("Claim", claim.Id);
            yield return Plain("STATED_IN", node, Sentence(Resolution.Keys.Sentence(article.Id, claim.Sentence)));
            yield return Plain("SUBJECT", node, Mention(claim.Subject));
            if (claim.Object is { } named)
                yield return Plain("OBJECT", node, Mention(named));
        }
    }

    private static NodeRow Of(ClaimRecord claim)
    {
        var said = claim.Qualifiers;
        return new NodeRow("Claim", claim.Id, "", Properties.Of(
            ("id", claim.Id),
            ("type", claim.Type.Name),
            ("status", claim.Status.ToString().ToLowerInvariant()),
            ("confidence", claim.Confidence),
            ("rule", claim.Rule),
            ("statement", claim.Statement),
            ("round", said.Round?.Name),
            ("date", said.Date?.ToString()),
            ("dateText", said.DateText),
            ("amountMin", (double?)said.Amount?.Min),
            ("amountMax", (double?)said.Amount?.Max),
            ("amountCurrency", said.Amount?.Currency),
            ("amountText", said.AmountText),
            ("role", said.Role is { } role ? Qualifier.Print(role) : null),
            ("share", (double?)said.Share),
            ("title", said.Title),
            ("former", said.Former ? true : null),
            ("from", said.From?.ToString()),
            ("to", said.To?.ToString()),
            ("level", said.Level),
            ("what", said.What)));
    }

    private static RelationshipRow Plain(string type, NodeKey from, NodeKey to) =>
        new(type, from, to, "", Properties.None);

    private static NodeKey Sentence(string id) => new("Sentence", id);

    private static NodeKey Mention(string id) => new("Mention", id);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static long[] Numbers(string offsets) => [.. offsets.Split(' ').Select(long.Parse)];
}
