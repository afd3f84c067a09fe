namespace RetailMessenger.Channels.Messenger.Wire;

/// <summary>What customers see of the Page (https://developers.facebook.com/docs/messenger-platform/reference/messenger-profile-api).</summary>
internal sealed record ProfileBody
{
    public PayloadBody? GetStarted { get; init; }

    public IReadOnlyList<GreetingBody>? Greeting { get; init; }

    public IReadOnlyList<MenuBody>? PersistentMenu { get; init; }

    public IReadOnlyList<IceBreakersBody>? IceBreakers { get; init; }
}

internal sealed record PayloadBody(string Payload);

internal sealed record GreetingBody(string Locale, string Text);

internal sealed record MenuBody(string Locale, bool ComposerInputDisabled, IReadOnlyList<ButtonBody> CallToActions);

internal sealed record IceBreakersBody(string Locale, IReadOnlyList<IceBreakerBody> CallToActions);

internal sealed record IceBreakerBody(string Question, string Payload);

/// <summary>What the Page's app is told of.</summary>
internal sealed record SubscriptionsBody(IReadOnlyList<SubscriptionBody>? Data);

internal sealed record SubscriptionBody(string? Id, IReadOnlyList<string>? SubscribedFields);

internal sealed record PersonBody(string? Id, string? Name, string? FirstName, string? LastName, string? Locale);
