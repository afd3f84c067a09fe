namespace RetailMessenger.EndToEndTests.Commands;

/// <summary>Whoever sets the server up makes mistakes: each is explained in words, names what to mend, and does no harm.</summary>
public sealed class MistakeTests
{
    [Theory]
    [InlineData("Channels:WebChat:TokenLifetime", "check", "--Channels:WebChat:TokenLifetime=abc")]
    [InlineData("Channels:WebChat:Secrte is no setting", "check", "--Channels:WebChat:Secrte=a-very-long-secret")]
    [InlineData("Channels:WebChatt is no setting", "check", "--Channels:WebChatt:Secret=a-very-long-secret")]
    [InlineData("Storage:Folder", "check", "--Storage:Folder=")]
    [InlineData("Storage:Retention:Age is \"soon\"", "data", "prune", "--Storage:Retention:Age=soon", "--Storage:Folder=empty")]
    [InlineData("There is no file", "data", "restore", "none.db")]
    [InlineData("Urls has \"nonsense\"", "check", "--urls", "nonsense")]
    [InlineData("this machine cannot listen", "--urls", "http://192.0.2.1:5050")]
    [InlineData("There is no database", "tickets", "--Storage:Folder=elsewhere")]
    [InlineData("is damaged, or is no database", "check", "--Storage:Folder=damaged")]
    [InlineData("file cannot be used", "check", "--Storage:Folder=file")]
    [InlineData("'answr' was not matched", "tickets", "answr")]
    [InlineData("'--port'", "--port", "5050")]
    public async Task A_mistake_is_explained_without_a_stack_trace(string explanation, params string[] words)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = new ServerProcess();
        Directory.CreateDirectory(Path.Combine(server.Folder, "damaged"));
        Directory.CreateDirectory(Path.Combine(server.Folder, "empty"));
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "damaged", "retailmessenger.db"), new string('x', 4096), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "empty", "retailmessenger.db"), "", cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "file"), "", cancellationToken);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => server.RunAsync(cancellationToken, words));

        Assert.Contains(explanation, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(server.Folder, "elsewhere")));
    }

    [Fact]
    public async Task A_settings_file_that_is_no_JSON_is_named_with_the_place_of_the_mistake()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = new ServerProcess();
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "retailmessenger.json"), "{ \"Channels\": ", cancellationToken);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => server.RunAsync(cancellationToken, "check"));

        Assert.Contains("retailmessenger.json", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("LineNumber: 0", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_server_on_the_same_folder_does_not_start()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = new ServerProcess();
        await server.StartAsync(cancellationToken);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => server.RunAsync(cancellationToken, "--urls", $"http://127.0.0.1:{ServerProcess.FindFreePort()}"));

        Assert.StartsWith("The command ended with 1:\nAnother server works on", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setting_a_folder_behind_an_option_changes_nothing_about_the_option()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = new ServerProcess();
        await server.StartAsync(cancellationToken);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => server.RunAsync(cancellationToken, "data", "erase", "nobody", "--yes", $"--Storage:Folder={server.Folder}"));

        Assert.Contains("Nothing is kept of \"nobody\"", refusal.Message, StringComparison.Ordinal);
    }
}
