using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels.Mail;
using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Tests.Channels.Mail;

/// <summary>How codes reach customers by e-mail.</summary>
public sealed class CodeMailTests
{
    private const string Anna = "anna@example.com";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_is_handed_to_the_shops_mail_server()
    {
        using var server = new SmtpStandIn();
        await using var services = Open(("Host", "127.0.0.1"), ("Port", $"{server.Port}"), ("AllowPlain", "true"), ("From", "The Shop <orders@shop.example>"));

        Assert.True(await services.GetRequiredService<ICodeSender>().SendAsync(Anna, "Your code", "Your code is 123456.", Cancellation));

        var mail = await server.Mail;
        Assert.Contains("From: The Shop <orders@shop.example>", mail, StringComparison.Ordinal);
        Assert.Contains($"To: {Anna}", mail, StringComparison.Ordinal);
        Assert.Contains("Your code is 123456.", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_mail_server_refuses_or_nobody_takes_was_not_sent()
    {
        using var server = new SmtpStandIn(refuses: true);
        await using var refused = Open(("Host", "127.0.0.1"), ("Port", $"{server.Port}"), ("AllowPlain", "true"));
        Assert.False(await refused.GetRequiredService<ICodeSender>().SendAsync(Anna, "Your code", "123456", Cancellation));

        server.Dispose();
        await using var gone = Open(("Host", "127.0.0.1"), ("Port", "1"), ("AllowPlain", "true"));
        Assert.False(await gone.GetRequiredService<ICodeSender>().SendAsync(Anna, "Your code", "123456", Cancellation));
    }

    [Fact]
    public async Task A_mail_server_that_cannot_encrypt_gets_no_code_unless_the_shop_says_so()
    {
        using var server = new SmtpStandIn();
        await using var services = Open(("Host", "127.0.0.1"), ("Port", $"{server.Port}"));

        Assert.False(await services.GetRequiredService<ICodeSender>().SendAsync(Anna, "Your code", "123456", Cancellation));
    }

    [Fact]
    public async Task Without_a_mail_server_codes_are_left_in_a_folder()
    {
        var folder = Directory.CreateTempSubdirectory("retailmessenger-");
        await using var services = Open(("Folder", folder.FullName));

        Assert.True(await services.GetRequiredService<ICodeSender>().SendAsync(Anna, "Your code", "Your code is 123456.", Cancellation));

        Assert.Contains("123456", await File.ReadAllTextAsync(Assert.Single(folder.GetFiles("*.eml")).FullName, Cancellation), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void With_neither_there_is_no_e_mail_and_a_half_set_server_is_named()
    {
        using var none = Open();
        Assert.Empty(none.GetServices<ICodeSender>());

        using var half = Open(("Host", "smtp.example.com"), ("User", "shop"));
        Assert.Contains(
            "Channels:Mail:User", Assert.Throws<OptionsValidationException>(() => half.GetRequiredService<IOptions<MailOptions>>().Value).Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Open(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Channels:Mail:{setting.Key}", (string?)setting.Value))).Build();
        return new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddMail(configuration).BuildServiceProvider();
    }
}
