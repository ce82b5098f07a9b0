using Graph.Model.Judgements;
using Graph.Model.Ontology;
using Graph.Model.Text;
using Graph.Resolution;
using Graph.Storage;
using Graph.Writing.Loading;

namespace Graph.Writing.Judgements;

/// <summary>Rejections of what no standing claim says: a slip of the pen, or an article yet to come.</summary>
internal static class UnmetRejections
{
    public static async Task<IReadOnlyList<Judgement.Reject>> FindAsync(
        ICypherTransaction transaction, IEnumerable<Judgement> judgements, CancellationToken cancellation)
    {
        var rejections = judgements.OfType<Judgement.Reject>().ToList();
        var statements = rejections.Select(reject => Keys.Statement(reject.Sentence)).Distinct().ToList();
        var met = new HashSet<Judgement.Reject>();
        await foreach (var row in transaction.QueryAsync("find-ends-stated", "statements", statements, cancellation))
        {
            var (subjects, objects) = (Folded(row["subjects"]), Folded(row["objects"]));
            met.UnionWith(rejections.Where(reject => Keys.Statement(reject.Sentence) == row.Text("statement") && reject.Type == row.Text("type")
                && (Meets(reject, subjects, objects) || Relations.Find(reject.Type) is { IsSymmetric: true } && Meets(reject, objects, subjects))));
        }
        return [.. rejections.Where(reject => !met.Contains(reject))];
    }

    private static bool Meets(Judgement.Reject reject, HashSet<string> subjects, HashSet<string> objects) =>
        subjects.Contains(NameForm.Fold(reject.Subject))
        && (reject.Object is null ? objects.Count == 0 : objects.Contains(NameForm.Fold(reject.Object)));

    private static HashSet<string> Folded(object? forms) => [.. ((IEnumerable<object?>)forms!).OfType<string>().Select(NameForm.Fold)];
}
