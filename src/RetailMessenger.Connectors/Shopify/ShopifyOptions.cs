using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace RetailMessenger.Connectors.Shopify;

/// <summary>Settings under <c>Connectors:Shopify</c>. The connector is off while <c>Shop</c> is not set.</summary>
internal sealed class ShopifyOptions
{
    public const string Section = "Connectors:Shopify";

    /// <summary>The shop's own host at Shopify, such as <c>example.myshopify.com</c>.</summary>
    public string? Shop { get; set; }

    /// <summary>The access token of the shop's app.</summary>
    public string? AccessToken { get; set; }

    /// <summary>The version of the Admin API.</summary>
    [RegularExpression(@"\d{4}-\d{2}", ErrorMessage = "write a version such as 2026-10.")]
    public string ApiVersion { get; set; } = "2026-10";

    /// <summary>Where the Admin API is, when it is not at the shop: a stand-in.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>How long one attempt may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How long a call may take with its waiting and its repetitions.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:02:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long products are answered from memory.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan CatalogFreshness { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often the search reads what has changed in the catalogue.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan SearchEvery { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How often the search reads the whole catalogue, so that what is gone is found no more.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan SearchWhole { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How many products the search holds at most.</summary>
    [Range(1, 1_000_000)]
    public int SearchMost { get; set; } = 25_000;

    /// <summary>After how long a part that failed is tried again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan ProbeAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>For how many days after delivery something may be sent back.</summary>
    [Range(0, 3650)]
    public int ReturnDays { get; set; } = 30;

    /// <summary>The reasons for which customers may cancel an order.</summary>
    public IList<string>? CancelReasons { get; set; }

    /// <summary>The ids of the locations that customers can walk into; none: all that the shop runs itself.</summary>
    public IList<string> Stores { get; set; } = [];

    /// <summary>Those, or the usual ones where the shop says none.</summary>
    internal IReadOnlyList<string> TakenReasons => CancelReasons is { Count: > 0 } reasons ? [.. reasons] : ["no longer needed", "ordered by mistake"];

    /// <summary>The address of the Admin API.</summary>
    internal Uri Address => new(Endpoint ?? new Uri($"https://{Shop}"), $"/admin/api/{ApiVersion}/graphql.json");

    /// <summary>Whether the shop is at Shopify, from settings that nobody has checked yet.</summary>
    public static bool AreSet(IConfiguration configuration) => configuration[$"{Section}:{nameof(Shop)}"] is { Length: > 0 };
}
