using System.Text.Json.Nodes;

namespace RetailMessenger.Connectors.Shopify.Wire;

/// <summary>What is posted: a document and its variables.</summary>
internal sealed record GraphCall(string Query, string OperationName, JsonObject Variables);
