namespace Graph.Extraction.Tests;

public class PublicFaceTests
{
    [Fact]
    public void Shows_only_what_is_approved() => PublicFace.MatchesApproved(typeof(Extractor).Assembly);
}
