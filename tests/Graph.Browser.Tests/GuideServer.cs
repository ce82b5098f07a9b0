using System.Net;
using System.Net.Sockets;

namespace Graph.Browser.Tests;

/// <summary>Serves one file to pages of other hosts, as a server of guides must.</summary>
internal sealed class GuideServer : IDisposable
{
    private readonly HttpListener _listener = new();

    public GuideServer(string path)
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://localhost:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        }
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = ServeAsync(File.ReadAllBytes(path));
    }

    public string Address { get; }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync(byte[] content)
    {
        try
        {
            while (true)
            {
                var asked = await _listener.GetContextAsync();
                asked.Response.Headers["Access-Control-Allow-Origin"] = "*";
                asked.Response.Headers["Access-Control-Allow-Headers"] = "*"; // Browser asks for no cached copy
                asked.Response.ContentType = "text/html; charset=utf-8";
                await asked.Response.OutputStream.WriteAsync(content);
                asked.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
