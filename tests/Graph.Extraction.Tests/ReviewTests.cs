using Graph.Reading;

namespace Graph.Extraction.Tests;

public class ReviewTests
{
    [RequiresSettingFact(Setting.Training)]
    public void What_is_rejected_stands_where_nothing_was_taken()
    {
        var extractor = new Extractor();
        var rejected = 0;
        foreach (var path in Directory.EnumerateFiles(Setting.Value(Setting.Training), "*.md").Order(StringComparer.Ordinal).Take(20))
        {
            if (ArticleReader.Read(path) is not ReadResult.Accepted { Article: var article })
                continue;
            var review = extractor.Review(article);
            var taken = review.Extraction.Mentions.Where(mention => mention.Form.Length > 1).SelectMany(mention => mention.Places).ToList();
            rejected += review.Rejected.Length;
            Assert.All(review.Rejected.SelectMany(mention => mention.Places), place =>
                Assert.DoesNotContain(taken, other => other.Sentence == place.Sentence && other.Start <= place.Start && place.End <= other.End));
            Assert.Equal(extractor.Extract(article).Claims.Length, review.Extraction.Claims.Length);
        }
        Assert.NotEqual(0, rejected);
    }
}
