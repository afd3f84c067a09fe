using System.Text.Json;
using Microsoft.Playwright;

namespace RetailMessenger.EndToEndTests.Browser;

/// <summary>Finds what would keep people with a disability out.</summary>
internal static class Axe
{
    private const string Run =
        """
        async () => {
          const { violations } = await axe.run(document, { iframes: false });
          return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(node => node.target.join(' ')).join(', ')})`);
        }
        """;

    /// <summary>The serious and critical violations of a page or a frame, worded for a person.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(IFrame frame, CancellationToken cancellationToken)
    {
        await frame.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "axe.min.js"), cancellationToken));
        var found = await frame.EvaluateAsync<JsonElement>(Run);
        return [.. found.EnumerateArray().Select(violation => violation.GetString()!)];
    }
}
