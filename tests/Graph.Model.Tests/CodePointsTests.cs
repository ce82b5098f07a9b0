using Graph.Model.Text;

namespace Graph.Model.Tests;

public class CodePointsTests
{
    [Fact]
    public void A_surrogate_pair_counts_once()
    {
        Assert.Equal(4, CodePoints.Count("a😀𠮷b"));
        Assert.Equal("😀𠮷", CodePoints.Slice("a😀𠮷b", 1, 3));
    }

    [Fact]
    public void Half_a_pair_counts_once() => Assert.Equal(2, CodePoints.Count("\uD83Da"));
}
