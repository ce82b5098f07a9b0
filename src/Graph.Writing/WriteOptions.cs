using Graph.Model.Articles;

namespace Graph.Writing;

/// <summary>How much one transaction takes: more is faster to write, takes more memory, and makes others wait longer.</summary>
public sealed class WriteOptions
{
    /// <summary>How many articles at most.</summary>
    public int ArticlesATransaction { get; init; } = 256;

    /// <summary>How many characters (UTF-16 code units) of their texts at most; a longer article goes alone.</summary>
    public int CharactersATransaction { get; init; } = 1024 * 1024;

    /// <summary>Splits what is to be written, in its order, into what one transaction takes at a time.</summary>
    public IEnumerable<T[]> Batches<T>(IEnumerable<T> items, Func<T, Article> article) =>
        Batching.Split(items, item => article(item).Text.Length, ArticlesATransaction, CharactersATransaction);
}
