using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Graph.Resolution;

namespace Graph.Writing;

/// <summary>A file of <c>cypher/schema/</c>: statements that make constraints and indexes, each once whoever runs it how often.</summary>
internal sealed partial record MigrationFile(string Name, string Text)
{
    private const string Prefix = "schema/";

    /// <summary>In the order in which they are applied.</summary>
    public static readonly ImmutableArray<MigrationFile> All = [.. Read()];

    public string Checksum => Keys.Hash(Text);

    // Schema statements hold no texts, so that a semicolon always ends one.
    public IEnumerable<string> Statements =>
        string.Join('\n', Text.Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal)))
            .Split(';').Select(statement => statement.Trim()).Where(statement => statement.Length > 0);

    /// <summary>What stands once the file is applied.</summary>
    public IEnumerable<WantedIndex> Wanted =>
        from statement in Statements
        let made = Making().Match(statement)
        where made.Success
        select new WantedIndex(
            made.Groups["name"].Value, made.Groups["label"].Value, made.Groups["property"].Value,
            made.Groups["kind"].Value == "CONSTRAINT", statement);

    private static IEnumerable<MigrationFile> Read()
    {
        var assembly = typeof(MigrationFile).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return new MigrationFile(
                Path.GetFileNameWithoutExtension(resource[Prefix.Length..]), reader.ReadToEnd().ReplaceLineEndings("\n"));
        }
    }

    [GeneratedRegex(@"^CREATE (?<kind>CONSTRAINT|INDEX) (?<name>\w+) IF NOT EXISTS FOR \(n:(?<label>\w+)\).*\bn\.(?<property>\w+)")]
    private static partial Regex Making();
}

/// <summary>An index or constraint that a migration makes.</summary>
/// <param name="Statement">What makes it.</param>
internal sealed record WantedIndex(string Name, string Label, string Property, bool IsConstraint, string Statement)
{
    /// <summary>What is wrong with what stands under its name, and what to do; null: nothing.</summary>
    public string? FaultOf(StandingIndex? standing) =>
        standing is null ? $"missing; run {Statement}"
        : standing.Labels != Label || standing.Properties != Property || standing.IsConstraint != IsConstraint
            ? $"is of something else ({standing.Labels}.{standing.Properties}); drop it and run {Statement}"
        : standing.State != "ONLINE" ? $"is {standing.State}; wait for it, or drop it and run {Statement}"
        : null;
}

/// <summary>An index as the store lists it.</summary>
internal sealed record StandingIndex(string State, string Labels, string Properties, bool IsConstraint);
