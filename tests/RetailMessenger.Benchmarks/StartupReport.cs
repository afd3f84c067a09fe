using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace RetailMessenger.Benchmarks;

/// <summary>How long a published server takes from the start of its process to its first reply, and what it holds at rest.</summary>
internal static class StartupReport
{
    private const int Starts = 5;

    private static readonly Uri Address = new("http://127.0.0.1:5601");
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(FileInfo server, TextWriter output, CancellationToken cancellationToken)
    {
        for (var i = 1; i <= Starts; i++)
        {
            var folder = Directory.CreateTempSubdirectory("retailmessenger-");
            var started = Stopwatch.GetTimestamp();
            var start = new ProcessStartInfo(server.FullName, ["--urls", Address.ToString(), $"--Storage:Folder={folder.FullName}"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start) ?? throw new InvalidOperationException("The server could not be started.");
            process.BeginOutputReadLine();
            await HearGreetingAsync(cancellationToken);
            var replied = Stopwatch.GetElapsedTime(started);
            await Task.Delay(Rest, cancellationToken);
            process.Refresh();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"start {i}: first reply {replied.TotalSeconds:0.00} s after the process was started, {process.WorkingSet64 / 1048576.0:0} MB resident at rest"));
            process.Kill();
            await process.WaitForExitAsync(cancellationToken);
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task HearGreetingAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address };
        var session = await PostAsync(http, "webchat/session", cancellationToken);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("token").GetString());
        var conversation = $"v3/directline/conversations/{session.GetProperty("conversationId").GetString()}";
        await PostAsync(http, "v3/directline/conversations", cancellationToken);
        JsonElement set;
        do
            set = await http.GetFromJsonAsync<JsonElement>($"{conversation}/activities?watermark=0", cancellationToken);
        while (set.GetProperty("activities").GetArrayLength() == 0);
    }

    private static async Task<JsonElement> PostAsync(HttpClient http, string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using var response = await http.PostAsync(path, null, cancellationToken);
                return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            }
            catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConnectionError)
            {
                // It does not listen yet.
                await Task.Delay(5, cancellationToken);
            }
        }
    }
}
