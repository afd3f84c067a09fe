using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RetailMessenger.EndToEndTests.Browser;

/// <summary>A person at a browser, in words of what they see.</summary>
internal sealed class Customer : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _console;

    private Customer(IBrowserContext context, IPage page, List<string> console)
    {
        _context = context;
        _console = console;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Warnings and errors of the page and its frames.</summary>
    public IReadOnlyList<string> Console => _console;

    public ILocator OpenButton => Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Open chat") });

    public ILocator Panel => Page.GetByRole(AriaRole.Dialog);

    public IFrameLocator Chat => Page.FrameLocator("retail-messenger iframe");

    public ILocator Box => Chat.Locator("[data-id=webchat-sendbox-input]");

    /// <summary>The bubbles of the transcript, both sides'.</summary>
    public ILocator Bubbles => Chat.Locator(".webchat__bubble__content");

    public ILocator FromBot => Chat.Locator(".webchat__bubble:not(.webchat__bubble--from-user) .webchat__bubble__content");

    public ILocator FromCustomer => Chat.Locator(".webchat__bubble--from-user .webchat__bubble__content");

    public static async Task<Customer> ArriveAsync(IBrowser browser, BrowserNewContextOptions? options)
    {
        var context = await browser.NewContextAsync(options ?? new() { ViewportSize = new() { Width = 1200, Height = 860 } });
        context.SetDefaultTimeout(30_000);
        return await WithPageAsync(context);
    }

    /// <summary>Another tab of the same browser.</summary>
    public Task<Customer> OpenTabAsync() => WithPageAsync(_context);

    public async Task OpenChatAsync()
    {
        await OpenButton.ClickAsync();
        await SeesTheBotGreetAsync();
    }

    public async Task SeesTheBotGreetAsync() => await Expect(FromBot.First).ToBeVisibleAsync(Patiently);

    public async Task SaysAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
        await Expect(Said(text)).ToBeVisibleAsync(Patiently);
    }

    public ILocator Said(string text) => Bubbles.GetByText(text, new() { Exact = true }).First;

    /// <summary>The line under a message says when it was sent; before, that it is being sent; or that it failed.</summary>
    public async Task SeesEverythingSentAsync()
    {
        await Expect(Chat.GetByText("Sending", new() { Exact = true })).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Expect(Chat.GetByText("Send failed")).ToHaveCountAsync(0);
    }

    public async Task ChooseAsync(string menuItem)
    {
        await Chat.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        await Chat.GetByRole(AriaRole.Button, new() { Name = menuItem }).ClickAsync();
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static LocatorAssertionsToBeVisibleOptions Patiently => new() { Timeout = 30_000 };

    private static async Task<Customer> WithPageAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        var console = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "warning" or "error")
                console.Add(message.Text);
        };
        page.PageError += (_, error) => console.Add(error);
        return new Customer(context, page, console);
    }
}
