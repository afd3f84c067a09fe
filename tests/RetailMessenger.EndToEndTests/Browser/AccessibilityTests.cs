using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RetailMessenger.EndToEndTests.Browser;

public sealed class AccessibilityTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    public static TheoryData<int, int> Screens => new() { { 1280, 860 }, { 390, 780 } };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_demo_shop_and_its_chat_keep_nobody_out(int width, int height)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var anna = await CustomerAsync(new() { ViewportSize = new() { Width = width, Height = height } });
        await anna.Page.GotoAsync(Bot.ToString());
        await Expect(anna.OpenButton).ToBeVisibleAsync();
        Assert.Empty(await Axe.CheckAsync(anna.Page.MainFrame, cancellationToken));

        await anna.OpenChatAsync();
        await anna.SaysAsync("hello there");
        await anna.SeesEverythingSentAsync();

        Assert.Empty(await Axe.CheckAsync(anna.Page.MainFrame, cancellationToken));
        Assert.Empty(await Axe.CheckAsync(ChatFrame(anna), cancellationToken));
        await anna.Chat.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        Assert.Empty(await Axe.CheckAsync(ChatFrame(anna), cancellationToken));
    }

    [Fact]
    public async Task The_chat_page_opened_by_itself_says_where_it_belongs()
    {
        var anna = await CustomerAsync();
        await anna.Page.GotoAsync(new Uri(Bot, "chat/").ToString());

        await Expect(anna.Page.GetByText("The chat opens from the shop’s own pages.")).ToBeVisibleAsync();
        Assert.Empty(await Axe.CheckAsync(anna.Page.MainFrame, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_wants_little_motion_sees_none()
    {
        var anna = await CustomerAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await anna.Page.GotoAsync(Bot.ToString());
        await Expect(anna.OpenButton).ToBeVisibleAsync();

        await Expect(anna.Page.Locator("retail-messenger [role=dialog]")).ToHaveCSSAsync("transition-duration", "0s");
    }

    private static IFrame ChatFrame(Customer customer) => customer.Page.Frames.Single(frame => frame.Url.Contains("/chat/", StringComparison.Ordinal));
}
