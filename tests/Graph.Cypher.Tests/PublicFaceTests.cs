namespace Graph.Cypher.Tests;

public class PublicFaceTests
{
    [Fact]
    public void The_public_face_is_the_approved_one() => PublicFace.MatchesApproved(typeof(CypherDatabase).Assembly);
}
