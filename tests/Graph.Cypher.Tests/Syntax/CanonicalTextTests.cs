using Graph.Cypher.Syntax.Parsing;

namespace Graph.Cypher.Tests.Syntax;

public class CanonicalTextTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in CaseFile.Lines("canonical.cases"))
            cases.Add(line[0], line[^1]);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_tree_prints_as_canonical_text_that_parses_to_the_same_tree(string query, string canonical)
    {
        var tree = CypherParser.Parse(query);

        Assert.Equal(canonical, tree.ToString());
        Assert.Equal(tree, CypherParser.Parse(canonical));
        Assert.Equal(tree.GetHashCode(), CypherParser.Parse(canonical).GetHashCode());
    }
}
