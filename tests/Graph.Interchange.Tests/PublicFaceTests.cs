namespace Graph.Interchange.Tests;

public class PublicFaceTests
{
    [Fact]
    public void The_public_face_is_as_approved() => PublicFace.MatchesApproved(typeof(Articles.ArticleLine).Assembly);
}
