using System.Globalization;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Retail;
using RetailMessenger.Dialogs.Products;

namespace RetailMessenger.Dialogs.ProductDetails;

/// <summary>Shows one product with all that the shop says of it: what it costs, what it is made of, in which forms it can be had.</summary>
internal sealed class ProductDetailsDialog : ShopDialog<ProductDetailsText>
{
    private readonly ProductQuestion _question;
    private readonly ProductCards _cards;
    private readonly ProductMemory _memory;

    public ProductDetailsDialog(ProductQuestion question, ProductCards cards, ProductMemory memory) : base("productDetails")
    {
        (_question, _cards, _memory) = (question, cards, memory);
        Follow(AskWhichAsync, ShowAsync);
        AddDialog(new OpenPrompt(ProductQuestion.PromptId, TakeProductAsync));
    }

    private async Task<DialogTurnResult> AskWhichAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        await _question.FindAsync(step.Context, step.Options as string, cancellationToken) is { } known
            ? await step.NextAsync(known, cancellationToken)
            : await AskOpenAsync(
                step, ProductQuestion.PromptId, ProductQuestion.In(step.Context), ProductQuestion.Retry,
                await _question.FindTitlesAsync(step.Context, cancellationToken), cancellationToken);

    private async Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var answer = await _question.LookUpAsync(step.Context, (string)step.Result, cancellationToken);
        if (answer is Lookup<Product>.Found { Value: var product })
        {
            await _memory.LookAtAsync(step.Context, product, cancellationToken);
            var message = _cards.Single(step.Context, product, Describe(product, step.Context.CultureOf()));
            await step.Context.SendActivityAsync(message, cancellationToken);
        }
        else
        {
            await step.Context.SendActivityAsync(ProductQuestion.SorryFor(step.Context, answer, (string)step.Result), cancellationToken);
        }

        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private Task<bool> TakeProductAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken) =>
        _question.TakeAsync(prompt, TakeOrAskAgainAsync, cancellationToken);

    private string Describe(Product product, CultureInfo culture)
    {
        List<string> lines = [product.DescriptionIn(culture)];
        if (product.Brand.Length > 0)
            lines.Add(Words[ProductDetailsText.Brand].In(culture, ("brand", product.Brand)));
        lines.AddRange(product.Attributes.Select(attribute =>
            Words[ProductDetailsText.Attribute].In(culture, ("name", Capital(attribute.Key, culture)), ("value", ValueOf(attribute.Value, culture)))));
        var names = product.Variants.SelectMany(variant => variant.Options.Keys).Distinct(StringComparer.Ordinal);
        lines.AddRange(names.Select(name => DescribeOption(product, name, culture)));
        var isAvailable = product.Variants.Any(variant => variant.IsAvailable);
        lines.Add(Words[isAvailable ? ProductDetailsText.Available : ProductDetailsText.SoldOut].In(culture));
        return string.Join("\n\n", lines.Where(line => line.Length > 0));
    }

    // A value that some variant still has is not gone.
    private string DescribeOption(Product product, string name, CultureInfo culture)
    {
        var values = product.Variants.Where(variant => variant.Options.ContainsKey(name)).ToLookup(variant => variant.Options[name], StringComparer.Ordinal);
        var there = values.Where(value => value.Any(variant => variant.IsAvailable)).Select(value => value.Key).ToList();
        var gone = values.Select(value => value.Key).Except(there, StringComparer.Ordinal).ToList();
        var option = Capital(OptionNames.In(culture, name), culture);
        return gone.Count == 0 || there.Count == 0
            ? Words[ProductDetailsText.Options].In(culture, ("option", option), ("values", string.Join(", ", values.Select(value => value.Key))))
            : Words[ProductDetailsText.SoldOutOptions].In(
                culture, ("option", option), ("values", string.Join(", ", there)), ("gone", string.Join(", ", gone)));
    }

    private string ValueOf(string value, CultureInfo culture) => value switch
    {
        "true" => Words[ProductDetailsText.Yes].In(culture),
        "false" => Words[ProductDetailsText.No].In(culture),
        _ => value,
    };

    private static string Capital(string text, CultureInfo culture) => text.Length == 0 ? text : char.ToUpper(text[0], culture) + text[1..];
}
