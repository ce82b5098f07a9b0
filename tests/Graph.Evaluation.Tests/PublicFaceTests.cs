namespace Graph.Evaluation.Tests;

public class PublicFaceTests
{
    [Fact]
    public void The_public_face_is_as_approved() => PublicFace.MatchesApproved(typeof(Scorer).Assembly);
}
