namespace Graph.Resolution.Tests;

public sealed class PublicFaceTests
{
    [Fact]
    public void The_public_face_is_the_approved_one() => PublicFace.MatchesApproved(typeof(Keys).Assembly);
}
