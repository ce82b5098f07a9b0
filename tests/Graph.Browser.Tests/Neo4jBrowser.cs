using Microsoft.Playwright;

namespace Graph.Browser.Tests;

/// <summary>Neo4j Browser, as a server has it at <c>/browser</c>, in Chromium without a screen, with somebody logged in.</summary>
internal sealed class Neo4jBrowser : IAsyncDisposable
{
    private const int Patience = 60_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _chromium;

    private Neo4jBrowser(IPlaywright playwright, IBrowser chromium, IPage page) => (_playwright, _chromium, Page) = (playwright, chromium, page);

    public IPage Page { get; }

    /// <summary>The answer to what was run last.</summary>
    public ILocator Frame => Page.GetByTestId("frame").First;

    public static async Task<Neo4jBrowser> LogInAsync(Neo4jServer server)
    {
        var playwright = await Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Setting.Value(Setting.Chromium),
            Args = ["--no-sandbox"], // which root may not have
        });
        var page = await chromium.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = 1400, Height = 900 },
        });
        page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        await page.GotoAsync($"{server.HttpAddress}/browser/");
        await page.GetByTestId("boltaddress").FillAsync(new Uri(server.BoltAddress).Authority);
        await page.GetByTestId("username").FillAsync(server.Username);
        await page.GetByTestId("password").FillAsync(server.Password);
        await page.GetByTestId("connect").ClickAsync();
        // The greeting comes by itself, somewhat after the log-in; until it stands, the first frame may yet become another.
        await Assertions.Expect(page.GetByTestId("frame")).ToHaveCountAsync(2);
        return new Neo4jBrowser(playwright, chromium, page);
    }

    /// <summary>Drops a file on the window, as somebody would from a folder.</summary>
    public async Task DropAsync(string name, byte[] content)
    {
        var data = await Page.EvaluateHandleAsync("""
            ([name, content]) => {
                const transfer = new DataTransfer();
                transfer.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name));
                return transfer;
            }
            """, new[] { name, Convert.ToBase64String(content) });
        await Page.DispatchEventAsync(".filedrop", "drop", new { dataTransfer = data });
    }

    /// <summary>Runs what stands in the editor, and waits for its answer.</summary>
    public async Task RunAsync()
    {
        var before = await Page.GetByTestId("frame").CountAsync();
        await Page.GetByTestId("editor-Run").ClickAsync();
        await Assertions.Expect(Page.GetByTestId("frame")).ToHaveCountAsync(before + 1);
    }

    /// <summary>Waits until nodes are drawn, and counts them.</summary>
    public async Task<int> DrawnAsync()
    {
        var nodes = Frame.Locator("g.node");
        await nodes.First.WaitForAsync();
        return await nodes.CountAsync();
    }

    /// <summary>The picture alone on the screen, as large as it can be; into the folder of GRAPH_SCREENSHOTS, where that is set.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("GRAPH_SCREENSHOTS") is not { Length: > 0 } folder)
            return;
        await Frame.GetByTitle("Fullscreen").ClickAsync();
        var collapse = Frame.GetByLabel("Collapse the node properties display");
        if (await collapse.CountAsync() > 0) // it stays as the picture before left it
            await collapse.ClickAsync();
        await Page.WaitForTimeoutAsync(2500); // until the nodes stand still
        await Frame.GetByLabel("zoom-to-fit").ClickAsync();
        await Page.WaitForTimeoutAsync(1000);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
        await Frame.GetByTitle("Close fullscreen").ClickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
    }
}
