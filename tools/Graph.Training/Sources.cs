using Graph.Training.Corpora;

namespace Graph.Training;

/// <summary>What there is to learn from.</summary>
/// <param name="Posts">Articles that the models are made for: they are cross-validated on these.</param>
/// <param name="News">The project's own corpus.</param>
/// <param name="Others">Sentences of public corpora, which mark other things, or the same otherwise.</param>
/// <param name="Unlabelled">Further text of theirs.</param>
internal sealed record Sources(IReadOnlyList<GoldArticle> Posts, IReadOnlyList<GoldArticle> News, IReadOnlyList<Example> Others, IReadOnlyList<string> Unlabelled)
{
    /// <summary>In the place of a folder.</summary>
    public const string None = "-";

    public static Sources Read(string posts, string news, string data) => new(
        posts == None ? [] : GoldPosts.Read(posts),
        news == None ? [] : AnnotatedNews.Read(news),
        data == None ? [] : PublicCorpora.Read(data),
        data == None ? [] : UnlabelledText.Read(data));

    /// <summary>All text, for what needs no labels.</summary>
    public IReadOnlyList<string> Texts => [.. Posts.Concat(News).SelectMany(article => article.Sentences).Concat(Others).Select(sentence => sentence.Text).Concat(Unlabelled).Distinct()];

    /// <summary>All sentences but those of a fold of the articles; the posts' count twice, being what the models are made for.</summary>
    public IReadOnlyList<Example> Without(int fold) =>
    [
        .. Posts.Concat(Posts).Where(article => Folds.Of(article) != fold).SelectMany(article => article.Sentences),
        .. News.Where(article => Folds.Of(article) != fold).SelectMany(article => article.Sentences),
        .. Others,
    ];

    public IReadOnlyList<Example> All => Without(-1);
}
