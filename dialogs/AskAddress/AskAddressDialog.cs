using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Dialogs.AskAddress;

/// <summary>
/// Asks for an address, part by part or in one message: begun by other dialogs, with the country that is probably meant. Ends with a <see cref="PostalAddress"/>.
/// </summary>
internal sealed class AskAddressDialog : ShopDialog<AskAddressText>
{
    public const string Name = "askAddress";

    private const string Address = "address";
    private const string StreetPrompt = "street";
    private const string OptionalPrompt = "optional";
    private const string PartPrompt = "part";
    private const int LongestPart = 100;
    private const int LongestAddress = 400;

    public AskAddressDialog() : base(Name, hasExamples: false)
    {
        Follow(AskStreetAsync, AskFlatAsync, AskCityAsync, AskRegionAsync, AskPostalCodeAsync, AskCountryAsync, EndAsync);
        AddDialog(new TextPrompt(StreetPrompt, (prompt, cancellationToken) => TakeAsync(prompt, 3, LongestAddress, cancellationToken)));
        AddDialog(new TextPrompt(OptionalPrompt, TakeOptionalAsync));
        AddDialog(new TextPrompt(PartPrompt, (prompt, cancellationToken) => TakeAsync(prompt, 2, LongestPart, cancellationToken)));
    }

    private Task<DialogTurnResult> AskStreetAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskTextAsync(step, StreetPrompt, Word(step.Context, AskAddressText.AskStreet), AskAddressText.StreetUnusable, [], cancellationToken);

    private async Task<DialogTurnResult> AskFlatAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var said = (string)step.Result;
        if (AddressReader.Read(said) is { } whole)
            return await step.EndDialogAsync(whole, cancellationToken);

        step.Values[Address] = new PostalAddress { Line1 = said, City = "", Country = "", PostalCode = "" };
        return await AskTextAsync(step, OptionalPrompt, Word(step.Context, AskAddressText.AskFlat), AskAddressText.FlatUnusable, [AskAddressText.None], cancellationToken);
    }

    private Task<DialogTurnResult> AskCityAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values[Address] = AddressOf(step) with { Line2 = (string)step.Result };
        return AskTextAsync(step, PartPrompt, Word(step.Context, AskAddressText.AskCity), AskAddressText.CityUnusable, [], cancellationToken);
    }

    private Task<DialogTurnResult> AskRegionAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values[Address] = AddressOf(step) with { City = (string)step.Result };
        return AskTextAsync(step, OptionalPrompt, Word(step.Context, AskAddressText.AskRegion), AskAddressText.RegionUnusable, [AskAddressText.None], cancellationToken);
    }

    private Task<DialogTurnResult> AskPostalCodeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values[Address] = AddressOf(step) with { Region = (string)step.Result };
        return AskTextAsync(step, PartPrompt, Word(step.Context, AskAddressText.AskPostalCode), AskAddressText.PostalCodeUnusable, [], cancellationToken);
    }

    private Task<DialogTurnResult> AskCountryAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values[Address] = AddressOf(step) with { PostalCode = (string)step.Result };
        var country = step.Options as string ?? "";
        var question = Word(step.Context, AskAddressText.AskCountry);
        return step.PromptAsync(
            PartPrompt,
            new PromptOptions
            {
                Prompt = Offer.Asking(question, country.Length > 0 ? [country] : []),
                Validations = Words[AskAddressText.CountryUnusable].Variants(Core.Customers.TurnLanguage.CultureOf(step.Context)).ToArray(),
            },
            cancellationToken);
    }

    private Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.EndDialogAsync(AddressOf(step) with { Country = (string)step.Result }, cancellationToken);

    private static PostalAddress AddressOf(WaterfallStepContext step) => (PostalAddress)step.Values[Address];

    private static Task<bool> TakeAsync(PromptValidatorContext<string> prompt, int shortest, int longest, CancellationToken cancellationToken)
    {
        var said = prompt.Recognized.Value?.Trim() ?? "";
        prompt.Recognized.Value = said;
        return TakeOrAskAgainAsync(prompt, said.Length >= shortest && said.Length <= longest, cancellationToken);
    }

    private Task<bool> TakeOptionalAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var said = prompt.Recognized.Value?.Trim() ?? "";
        prompt.Recognized.Value = Means(said, AskAddressText.None) ? "" : said;
        return TakeOrAskAgainAsync(prompt, said.Length is > 0 and <= LongestPart, cancellationToken);
    }
}
