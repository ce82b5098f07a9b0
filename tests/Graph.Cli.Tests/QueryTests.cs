namespace Graph.Cli.Tests;

public class QueryTests
{
    private const string Create =
        "CREATE (:Organization {name: '云杉', founded: date('2018-01-02'), at: datetime('2022-01-02T03:04:05+08:00')})-[:R {n: [1, 2]}]->(:Person {name: 'a\"b,|c'})";

    [Fact]
    public void Json_is_an_array_of_rows_a_statement_with_nodes_relationships_and_iso_dates()
    {
        using var folder = new TemporaryFolder();
        Query(folder, "--write", Create).Done();

        var ended = Query(folder, "--format", "json", "MATCH (o)-[r]->(p) RETURN o, r, p.name AS name, 1.0 AS float, null AS nothing");

        Assert.Equal(
            """[{"o":{"labels":["Organization"],"properties":{"at":"2022-01-02T03:04:05+08:00","founded":"2018-01-02","name":"云杉"}},"r":{"type":"R","properties":{"n":[1,2]}},"name":"a\"b,|c","float":1.0,"nothing":null}]""" + "\n",
            ended.Done());
    }

    [Fact]
    public void Csv_and_markdown_quote_what_they_must()
    {
        using var folder = new TemporaryFolder();
        Query(folder, "--write", Create).Done();
        const string Statement = "MATCH (o)-[r]->(p) RETURN p.name AS name, o.founded AS founded, r.n AS list";

        Assert.Equal("name,founded,list\n\"a\"\"b,|c\",2018-01-02,\"[1,2]\"\n", Query(folder, "--format", "csv", Statement).Done());
        Assert.Equal(
            "| name | founded | list |\n| --- | --- | --- |\n| a\"b,\\|c | 2018-01-02 | [1,2] |\n\n",
            Query(folder, "--format", "markdown", Statement).Done());
    }

    [Fact]
    public void A_table_counts_its_rows_and_says_what_was_changed()
    {
        using var folder = new TemporaryFolder();

        Assert.EndsWith("1 row\n2 nodes created, 1 relationship created, 5 properties set, 2 labels added\n",
            Query(folder, "--write", Create + " RETURN 1 AS one").Done());
    }

    [Fact]
    public void Without_leave_nothing_is_written_and_it_is_said_how_to_give_it()
    {
        using var folder = new TemporaryFolder();
        Query(folder, "--write", "CREATE (:N)").Done();

        var ended = Query(folder, "MATCH (n:N) SET n.x = 1 RETURN n.x");

        Assert.Equal((1, "Writing in read access mode not allowed; --write allows it\n"), (ended.Code, ended.Error));
    }

    [Fact]
    public void A_table_lines_up_wide_characters_and_cells_of_several_lines()
    {
        using var folder = new TemporaryFolder();
        Query(folder, "--write", "CREATE (:N)").Done();
        const string Statement = "UNWIND [1, 2] AS i RETURN i AS a, CASE i WHEN 1 THEN '第一\\n行two' ELSE '' END AS text";

        Assert.Equal(
            string.Join('\n',
                "             ",
                "  a   text   ",
                new string('─', 13),
                "  1   第一   ",
                "      行two  ",
                "  2          ",
                "             ",
                "2 rows\n"),
            Query(folder, Statement).Done());
        Assert.Equal("         \n  n   x  \n         \n0 rows\n", Query(folder, "MATCH (n:Nothing) RETURN n, 1 AS x").Done());
    }

    [Fact]
    public void A_parameter_is_text_as_it_stands_unless_it_is_given_as_json()
    {
        using var folder = new TemporaryFolder();
        Query(folder, "--write", "CREATE (:N)").Done();

        var ended = Query(folder, "--format", "json", "-p", "code=000001", "-p", "n:=[1, 2.5, {\"a\": null}]", "-p", "eq=a=b", "RETURN $code AS code, $n AS n, $eq AS eq");

        Assert.Equal("""[{"code":"000001","n":[1,2.5,{"a":null}],"eq":"a=b"}]""" + "\n", ended.Done());
        Assert.Equal(2, Query(folder, "-p", "n:={", "RETURN 1 AS one").Code);
        Assert.Equal("a parameter is given as key=value or key:=JSON, not as x\n", Query(folder, "-p", "x", "RETURN 1 AS one").Error);
    }

    [Fact]
    public void Statements_from_standard_input_stop_at_the_first_error_or_at_the_end()
    {
        using var folder = new TemporaryFolder();
        Query(folder, "--write", "CREATE (:N)").Done();
        const string Script = "RETURN ';' AS a; // one\nRETRN 2;\nRETURN 3 AS c";
        string[] arguments = ["query", "--store", folder.Of("t.db"), "--format", "json", "-"];

        var stopped = GraphProcess.Run(arguments, Script);
        var ended = GraphProcess.Run([.. arguments, "--fail-at-end"], Script);

        Assert.Equal((1, 2), (stopped.Code, stopped.Lines.Length));
        Assert.Equal((1, 3), (ended.Code, ended.Lines.Length));
        Assert.Equal("""[{"a":";"}]""", ended.Lines[0]);
        Assert.StartsWith("""{"error":{"code":"Neo.ClientError.Statement.SyntaxError","message":""", ended.Lines[1]);
        Assert.Equal("""[{"c":3}]""", ended.Lines[2]);
    }

    [Fact]
    public void A_file_of_cypher_is_run()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("q.cypher", "// a comment\nCREATE (:N {x: 1});\nMATCH (n:N) RETURN n.x AS x;\n");

        Assert.Equal("x\n1\n", Query(folder, "--write", "--format", "csv", file).Done());
    }

    [Fact]
    public void Nothing_is_written_without_leave()
    {
        using var folder = new TemporaryFolder();
        Query(folder, "--write", "CREATE (:N)").Done();

        Assert.Equal(1, Query(folder, "CREATE (:N)").Code);
        Assert.Equal("n\n1\n", Query(folder, "--format", "csv", "MATCH (n) RETURN count(n) AS n").Done());
    }

    [Fact]
    public void A_store_that_cannot_be_used_ends_with_3_and_no_password_shows()
    {
        using var folder = new TemporaryFolder();
        var foreign = folder.Write("notes.txt", "not a store at all, but long enough to look like one");

        Assert.Equal(3, Query(folder, "RETURN 1 AS one").Code);
        Assert.Equal(3, GraphProcess.Run("query", "--store", foreign, "RETURN 1 AS one").Code);
        var unreachable = GraphProcess.Run("query", "--store", "http://neo4j:secret@localhost:1", "RETURN 1 AS one");
        Assert.Equal(3, unreachable.Code);
        Assert.Contains("localhost:1", unreachable.Error);
        Assert.DoesNotContain("secret", unreachable.Error + unreachable.Output);
    }

    [Fact]
    public void A_query_of_the_library_is_asked_by_its_name_and_any_form_of_a_name()
    {
        using var folder = new TemporaryFolder();
        GraphProcess.Run("ingest", "--store", folder.Of("t.db"), GraphProcess.Samples).Done();

        var rows = Query(folder, "--format", "csv", "portfolio", "-p", "investor=“青禾 創投”").Lines;

        Assert.Contains(rows, row => row.StartsWith("青禾创投,云杉机器人,", StringComparison.Ordinal));
        var misspelt = Query(folder, "portfolio", "-p", "investor=青禾创");
        Assert.Equal(1, misspelt.Code);
        Assert.Contains("did you mean", misspelt.Error);
        var error = Query(folder, "--format", "json", "portfolio", "-p", "investor=青禾创");
        Assert.StartsWith("""{"error":{"code":"Graph.ClientError.Name.NotFound","message":""", error.Output);
    }

    [Fact]
    public void A_query_that_is_none_is_answered_with_the_nearest_name()
    {
        using var folder = new TemporaryFolder();

        var ended = Query(folder, "portfolo");

        Assert.Equal(2, ended.Code);
        Assert.Equal("no query portfolo in the library, and no file of that name; did you mean portfolio, shared-portfolio?\n", ended.Error);
    }

    [Fact]
    public void The_library_is_listed_with_parameters_and_examples()
    {
        var listed = GraphProcess.Run("queries").Done();

        Assert.Contains("portfolio: A firm's portfolio\n", listed);
        Assert.Contains("  -p investor  ", listed);
        Assert.Contains("  graph query portfolio -p investor=", listed);
        Assert.Contains("MATCH (investor:Entity)", GraphProcess.Run("queries", "portfolio").Done());
        Assert.Equal(2, GraphProcess.Run("queries", "portfolo").Code);
    }

    private static GraphProcess.Ended Query(TemporaryFolder folder, params string[] args) =>
        GraphProcess.Run(["query", "--store", folder.Of("t.db"), .. args]);
}
