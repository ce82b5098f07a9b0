namespace Graph.Extraction.Tests;

public class ExtractorTests
{
    [Fact]
    public void The_fingerprint_is_the_same_for_the_same_rules() =>
        Assert.Equal(new Extractor().Fingerprint, new Extractor().Fingerprint);
}
