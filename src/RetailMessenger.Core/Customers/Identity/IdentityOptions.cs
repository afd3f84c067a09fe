using System.ComponentModel.DataAnnotations;

namespace RetailMessenger.Core.Customers.Identity;

/// <summary>Settings under <c>Identity</c>: how long a proof holds, and how often may be guessed.</summary>
public sealed class IdentityOptions
{
    /// <summary>The section.</summary>
    public const string Section = "Identity";

    /// <summary>How long somebody who has shown who they are need not do so again.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan ProofLasts { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a code that was sent is good.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan CodeLasts { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The time in which the guesses are counted.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan GuessWindow { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many wrong guesses anybody who writes has, and how many there may be about one order and one address.</summary>
    [Range(1, 100)]
    public int MostGuesses { get; set; } = 5;

    /// <summary>How many codes may be asked for by anybody who writes, and for one address.</summary>
    [Range(1, 100)]
    public int MostCodes { get; set; } = 5;
}
