namespace RetailMessenger.EndToEndTests.Browser;

/// <summary>The browser tests run one after the other, with one server.</summary>
[CollectionDefinition]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>;
