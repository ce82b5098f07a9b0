namespace Graph.Testing;

/// <summary>The environment variables that point tests at what lies outside the project.</summary>
public static class Setting
{
    /// <summary>A folder of articles as printed.</summary>
    public const string Articles = "GRAPH_TEST_ARTICLES";

    /// <summary>A folder of articles with their gold (<c>NAME</c>, <c>NAME.gold.json</c>) to measure on.</summary>
    public const string Gold = "GRAPH_TEST_GOLD";

    /// <summary>A folder of articles with their gold to learn from.</summary>
    public const string Training = "GRAPH_TEST_TRAINING";

    /// <summary>A scorer, called as <c>python3 SCORER GOLD_DIR PREDICTIONS.jsonl --json</c>.</summary>
    public const string Scorer = "GRAPH_TEST_SCORER";

    /// <summary>A Python 3 that can <c>import jieba</c> (0.42.1).</summary>
    public const string JiebaPython = "GRAPH_TEST_JIEBA_PYTHON";

    /// <summary>jieba's dictionary: a word, a space and more a line.</summary>
    public const string JiebaDictionary = "GRAPH_TEST_JIEBA_DICTIONARY";

    /// <summary>A Python 3 that can <c>import networkx</c>.</summary>
    public const string NetworkxPython = "GRAPH_TEST_NETWORKX_PYTHON";

    /// <summary>A list of company names, a line a name.</summary>
    public const string CompanyNames = "GRAPH_TEST_COMPANY_NAMES";

    /// <summary>An unpacked Neo4j 5.26; tests start servers of their own from it.</summary>
    public const string Neo4jHome = "NEO4J_HOME";

    /// <summary>
    /// A running Neo4j, <c>http://user:password@host:7474</c>, used instead of one started from <see cref="Neo4jHome"/>; its content is
    /// deleted. Without credentials in it those of <c>NEO4J_USERNAME</c> and <c>NEO4J_PASSWORD</c> are used.
    /// </summary>
    public const string Neo4jUri = "NEO4J_TEST_URI";

    /// <summary>A Chromium that runs without a screen: the path of the program.</summary>
    public const string Chromium = "GRAPH_TEST_CHROMIUM";

    /// <summary>The openCypher TCK: a folder with <c>features</c> below it.</summary>
    public const string OpenCypherTck = "OPENCYPHER_TCK";

    /// <summary>The value of a setting; the test that calls this is skipped where there is none.</summary>
    public static string Value(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set");

    internal static string? WhyNoNeo4j =>
        WhySkipped(Neo4jUri) is null || WhySkipped(Neo4jHome) is null ? null : $"neither {Neo4jHome} nor {Neo4jUri} is set";

    internal static string? WhySkipped(params string[] names) =>
        Array.Find(names, name => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name))) is { } missing
            ? $"{missing} is not set"
            : null;
}
