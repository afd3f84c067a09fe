using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Customers;

/// <summary>All that is remembered of a customer between conversations, apart from the messages themselves. Kept in the user's state.</summary>
public sealed class CustomerMemory
{
    /// <summary>The code of the language that is spoken with the customer; null before the first message.</summary>
    public string? Language { get; set; }

    /// <summary>Whether the customer asked for that language, so that a word or a setting of the device does not change it again.</summary>
    public bool LanguageChosen { get; set; }

    /// <summary>The language of the page or device when it was last seen: only a change of it means something.</summary>
    public string? LocaleLanguage { get; set; }

    /// <summary>How many conversations the customer has begun.</summary>
    public int Visits { get; set; }

    /// <summary>What the customer's network calls them; null where it does not tell.</summary>
    public string? Name { get; set; }

    /// <summary>Whether the network was asked who the customer is.</summary>
    public bool Met { get; set; }

    /// <summary>What they have shown of who they are; some may be over.</summary>
    public List<Proof> Proofs { get; set; } = [];

    internal Language SpokenLanguage => Texts.Language.Find(Language) ?? Texts.Language.English;
}
