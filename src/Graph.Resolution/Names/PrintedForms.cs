using Graph.Model.Text;

namespace Graph.Resolution.Names;

/// <summary>Which of several printed forms to show.</summary>
internal static class PrintedForms
{
    /// <summary>The one that most articles use; of several the longest, then the ordinal first; null of none.</summary>
    public static string? Best(IEnumerable<KeyValuePair<string, int>> forms) =>
        forms.OrderByDescending(form => form.Value).ThenByDescending(form => CodePoints.Count(form.Key))
            .ThenBy(form => form.Key, StringComparer.Ordinal).Select(form => form.Key).FirstOrDefault();
}
