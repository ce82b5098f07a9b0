using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Parsing;

namespace Graph.Cypher.Tests.Syntax;

public class HostileInputTests
{
    [Fact]
    public void A_mutated_query_parses_to_a_tree_that_prints_as_itself_or_is_refused()
    {
        var (parsed, refused) = (0, 0);
        foreach (var query in Mutation.Of(CaseFile.Lines("canonical.cases").Select(line => line[0]), 20240607).Take(20_000))
        {
            if (TryParse(query) is not { } tree)
                refused++;
            else
            {
                parsed++;
                Assert.True(tree.Equals(TryParse(tree.ToString())), $"{query}\nprints as another tree:\n{tree}");
            }
        }
        // Both ways were tried in earnest.
        Assert.True(parsed > 1000 && refused > 1000, $"{parsed} parsed, {refused} refused");
    }

    [Theory]
    [InlineData("RETURN ", "(", "1", ")")]
    [InlineData("RETURN ", "[", "", "]")]
    [InlineData("RETURN ", "{a: ", "1", "}")]
    [InlineData("RETURN ", "NOT ", "true", "")]
    [InlineData("RETURN ", "-(", "x", ")")]
    [InlineData("RETURN ", "f(", "", ")")]
    [InlineData("RETURN ", "x[", "1", "]")]
    [InlineData("RETURN ", "[x IN ", "y", "]")]
    [InlineData("RETURN ", "[(a)-->(b {x: ", "1", "}) | 1]")]
    [InlineData("RETURN ", "CASE WHEN true THEN ", "1", " END")]
    [InlineData("RETURN ", "EXISTS { MATCH (n) WHERE ", "true", " }")]
    [InlineData("RETURN ", "(a {x: ", "1", "})-->()")]
    [InlineData("RETURN x:", "!", "A", "")]
    [InlineData("RETURN x:", "(", "A", ")")]
    [InlineData("RETURN x IS :: ", "LIST<", "INTEGER", ">")]
    [InlineData("MATCH ", "(", "(a)-->(b)", ")+ RETURN 1")]
    [InlineData("MATCH (n) ", "FOREACH (x IN [1] | ", "SET n.x = 1", ")")]
    [InlineData("", "CALL { ", "CREATE ()", " }")]
    [InlineData("RETURN ", "1 + ", "1", "")]
    [InlineData("RETURN ", "1 ^ ", "1", "")]
    [InlineData("RETURN ", "a OR ", "b", "")]
    [InlineData("RETURN ", "x", "", ".y")]
    [InlineData("RETURN ", "x", "", "[0]")]
    [InlineData("RETURN x:", "A|", "B", "")]
    public void Endless_nesting_is_refused_and_does_not_take_the_stack(
        string before, string open, string inner, string close)
    {
        const int times = 50_000;
        var opened = open == "x" ? "x" : string.Concat(Enumerable.Repeat(open, times));
        var query = before + opened + inner + string.Concat(Enumerable.Repeat(close, times));

        var error = Assert.Throws<CypherException>(() => OnSmallStack(() => CypherParser.Parse(query)));

        Assert.Contains("levels deep", error.Message);
    }

    [Fact]
    public void What_is_accepted_is_shallow_enough_to_be_compared_and_printed()
    {
        var chain = string.Join(" + ", Enumerable.Repeat("1", 900));
        var query = $"RETURN {chain}, {new string('(', 200)}1{new string(')', 200)}";

        Assert.True(OnSmallStack(() =>
        {
            var tree = CypherParser.Parse(query);
            return tree.Equals(CypherParser.Parse(tree.ToString())) && tree.GetHashCode() != 0;
        }));
    }

    private static T OnSmallStack<T>(Func<T> run)
    {
        T result = default!;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = run();
            }
            catch (CypherException error)
            {
                failure = error;
            }
        }, maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();
        return failure is null ? result : throw failure;
    }

    private static Statement? TryParse(string query)
    {
        try
        {
            return CypherParser.Parse(query);
        }
        catch (CypherException error)
        {
            Assert.Contains(error.Code, new[] { ErrorCode.SyntaxError, ErrorCode.ArgumentError });
            Assert.NotNull(error.Line);
            return null;
        }
    }
}
