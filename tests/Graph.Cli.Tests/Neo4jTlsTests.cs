using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Graph.Cli.Tests;

/// <summary>A server that speaks TLS, with a certificate that it made itself.</summary>
public class Neo4jTlsTests
{
    [RequiresSettingFact(Setting.Neo4jHome)]
    public async Task A_certificate_is_refused_unless_this_machine_trusts_it_or_it_is_allowed()
    {
        using var folder = new TemporaryFolder();
        var certificate = WriteCertificate(folder);
        var (https, bolt) = (FreePort(), FreePort());
        await using var server = await Neo4jServer.StartAsync(
        [
            .. Policy("https", folder), "server.https.enabled=true", $"server.https.listen_address=localhost:{https}",
            .. Policy("bolt", folder), "server.bolt.tls_level=REQUIRED", $"server.bolt.listen_address=localhost:{bolt}",
        ]);
        await AnswersAsync(https);

        Check($"https://localhost:{https}");
#if NEO4J_DRIVER
        Check($"bolt+s://localhost:{bolt}");
        Check($"neo4j+s://localhost:{bolt}");
        Assert.Equal("one\n1\n", Ask($"bolt+ssc://localhost:{bolt}").Done());
        Assert.Equal("one\n1\n", Ask($"neo4j+ssc://localhost:{bolt}").Done());
#endif

        void Check(string address)
        {
            var refused = Ask(address);
            Assert.Equal((3, ""), (refused.Code, refused.Output));
            Assert.Matches(
                $"^Neo4j at {address}: no secure connection \\(.*certificate.*\\); .* --insecure takes any\n$".Replace("+", "\\+"), refused.Error);
            Assert.Equal("one\n1\n", Ask(address, variables: ("SSL_CERT_FILE", certificate)).Done());
            Assert.Equal("one\n1\n", Ask(address, "--insecure").Done());
        }

        GraphProcess.Ended Ask(string address, string? option = null, params (string, string?)[] variables) => GraphProcess.Run(
            ["query", "RETURN 1 AS one", "--format", "csv", "--store", address, .. option is null ? Array.Empty<string>() : [option]], "",
            [("NEO4J_PASSWORD", server.Password), .. variables]);
    }

    private static string[] Policy(string scope, TemporaryFolder folder) =>
    [
        $"dbms.ssl.policy.{scope}.enabled=true", $"dbms.ssl.policy.{scope}.base_directory={folder.Path}",
        $"dbms.ssl.policy.{scope}.private_key=private.key", $"dbms.ssl.policy.{scope}.public_certificate=public.crt",
        $"dbms.ssl.policy.{scope}.client_auth=NONE",
    ];

    private static string WriteCertificate(TemporaryFolder folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        foreach (var name in new[] { "trusted", "revoked" })
            Directory.CreateDirectory(folder.Of(name));
        folder.Write("private.key", key.ExportPkcs8PrivateKeyPem());
        return folder.Write("public.crt", certificate.ExportCertificatePem());
    }

    // A server answers by HTTP before it does by HTTPS.
    private static async Task AnswersAsync(int port)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var client = new TcpClient("localhost", port);
                return;
            }
            catch (SocketException) when (waited.Elapsed < TimeSpan.FromMinutes(2))
            {
                await Task.Delay(200);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
