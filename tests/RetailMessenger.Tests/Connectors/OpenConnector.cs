using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Connectors;

/// <summary>A retailer's system that a contract asks, through the ports.</summary>
/// <param name="Orders">Its orders.</param>
/// <param name="Operations">What can be done in it.</param>
/// <param name="Catalog">What it sells.</param>
/// <param name="Stock">What lies where.</param>
/// <param name="Customers">Its customers.</param>
public sealed record OpenConnector(IOrders Orders, IShopOperations Operations, ICatalog Catalog, IStock Stock, ICustomers Customers);
