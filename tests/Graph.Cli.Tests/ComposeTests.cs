using System.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace Graph.Cli.Tests;

/// <summary>What docker-compose.yml promises, and its commands against a server that has the settings it gives.</summary>
public class ComposeTests
{
    private static readonly YamlMappingNode File = Read();

    [Fact]
    public void Data_survives_and_memory_is_bounded_and_nothing_is_open_to_other_hosts()
    {
        var kept = Map(File, "volumes").Children.Keys.Select(volume => volume.ToString()).ToHashSet();
        var volumes = List(Service("neo4j"), "volumes").Select(volume => volume.Split(':')).ToArray();
        Assert.Equal(["/data", "/logs"], volumes.Select(volume => volume[1]).Order(StringComparer.Ordinal));
        Assert.All(volumes, volume => Assert.Contains(volume[0], kept));
        Assert.All(List(Service("neo4j"), "ports"), port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));

        var settings = Map(Service("neo4j"), "environment");
        var limit = Gigabytes(Text(Service("neo4j"), "mem_limit"));
        Assert.True(limit > Gigabytes(Text(settings, "NEO4J_server_memory_heap_max__size")) + Gigabytes(Text(settings, "NEO4J_server_memory_pagecache_size")));
        Assert.True(Gigabytes(Text(Service("ingest"), "mem_limit")) > 0);
        Assert.Equal("service_healthy", Text(Map(Map(Service("ingest"), "depends_on"), "neo4j"), "condition"));
    }

    [RequiresSettingFact(Setting.Neo4jHome)]
    public async Task Its_settings_start_a_server_that_its_health_check_passes_and_its_ingest_fills()
    {
        var settings = Map(Service("neo4j"), "environment").Children
            .Where(setting => setting.Key.ToString() != "NEO4J_AUTH")
            .Select(setting => $"{SettingOf(setting.Key.ToString())}={Filled(setting.Value.ToString())}");
        await using var server = await Neo4jServer.StartAsync([.. settings]);
        var check = List(Map(Service("neo4j"), "healthcheck"), "test");
        Assert.Equal("CMD-SHELL", check[0]);

        Assert.Equal(0, Shell(check[1].Replace("http://localhost:7474", server.HttpAddress, StringComparison.Ordinal)));
        var ingest = GraphProcess.Run(
            [.. List(Service("ingest"), "command").Select(word => word == "/articles" ? GraphProcess.Samples : word)], "",
            [.. Map(Service("ingest"), "environment").Children.Select(variable => (variable.Key.ToString(), (string?)(variable.Key.ToString() switch
            {
                "NEO4J_URI" => server.HttpAddress,
                "NEO4J_PASSWORD" => server.Password,
                _ => variable.Value.ToString(),
            })))]);
        Assert.StartsWith("8 articles added", ingest.Done(), StringComparison.Ordinal);

        server.Kill();
        Assert.NotEqual(0, Shell(check[1].Replace("http://localhost:7474", server.HttpAddress, StringComparison.Ordinal)));
    }

    private static YamlMappingNode Read()
    {
        var yaml = new YamlStream();
        using var reader = System.IO.File.OpenText(Path.Combine(AppContext.BaseDirectory, "docker-compose.yml"));
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static YamlMappingNode Service(string name) => Map(Map(File, "services"), name);

    private static YamlMappingNode Map(YamlMappingNode map, string key) => (YamlMappingNode)map[key];

    private static string Text(YamlMappingNode map, string key) => map[key].ToString();

    private static string[] List(YamlMappingNode map, string key) => [.. ((YamlSequenceNode)map[key]).Select(item => item.ToString())];

    // As the image's entry point reads names: two underscores are one, one is a dot.
    private static string SettingOf(string variable) =>
        variable["NEO4J_".Length..].Replace("__", "\n", StringComparison.Ordinal).Replace('_', '.').Replace('\n', '_');

    // ${NAME:-default} without NAME.
    private static string Filled(string value) => value.StartsWith("${", StringComparison.Ordinal) ? value[(value.IndexOf(":-", StringComparison.Ordinal) + 2)..^1] : value;

    private static double Gigabytes(string size) => double.Parse(Filled(size).TrimEnd('g', 'G'), System.Globalization.CultureInfo.InvariantCulture);

    private static int Shell(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]))!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
