// What the shop does when it is told to, with the complaints that Shopify has.
const complaint = (message, code) => ({ field: [], message, ...(code ? { code } : {}) });

exports.mutations = (shop, of) => {
  const { world } = shop;
  const find = (what, kind, id) => world[what].find(each => each.id === of(kind, id));
  const wrong = address => {
    if (address.countryCode === 'US' && !/^\d{5}(-\d{4})?$/.test(address.zip)) return [complaint('Zip is not valid for United States')];
    return [];
  };
  const settled = (address, before) => ({ ...address, id: before?.id ?? 'gid://shopify/MailingAddress/new', countryCodeV2: address.countryCode });

  const cancel = (order, note) => {
    order.cancelledAt = shop.now;
    order.cancelReason = 'CUSTOMER';
    order.cancellation = { staffNote: note };
    for (const line of order.lineItems) line.currentQuantity = 0;
    order.transactions.push(...order.transactions.map(sale => ({ ...sale, kind: 'REFUND' })));
  };

  return {
    orderCancel: ({ orderId, staffNote }) => {
      const order = find('orders', 'Order', orderId);
      if (!order) return { orderCancelUserErrors: [complaint('Order does not exist', 'NOT_FOUND')] };
      if (order.cancelledAt || order.fulfillments.length > 0) return { orderCancelUserErrors: [complaint('Order cannot be cancelled', 'INVALID')] };
      return { job: shop.beginJob(() => cancel(order, staffNote)), orderCancelUserErrors: [] };
    },
    returnRequest: ({ input }) => {
      const order = find('orders', 'Order', input.orderId);
      const items = order.fulfillments.flatMap(parcel => parcel.fulfillmentLineItems);
      const lines = input.returnLineItems.map(line => ({ ...line, item: items.find(item => item.id === of('FulfillmentLineItem', line.fulfillmentLineItemId)) }));
      const taken = item => order.returns.flatMap(each => each.returnLineItems).filter(back => back.fulfillmentLineItem.id === item.id).reduce((sum, back) => sum + back.quantity, 0);
      if (lines.some(line => !line.item || line.quantity + taken(line.item) > line.item.quantity)) return { userErrors: [complaint('Quantity is not returnable', 'INVALID')] };
      const made = {
        id: `gid://shopify/Return/${order.returns.length + 1}`,
        status: 'REQUESTED',
        createdAt: shop.now,
        exchangeLineItems: [],
        returnLineItems: lines.map(line => ({ __typename: 'ReturnLineItem', quantity: line.quantity, customerNote: line.customerNote, fulfillmentLineItem: line.item })),
      };
      order.returns.push(made);
      return { return: made, userErrors: [] };
    },
    orderUpdate: ({ input }) => {
      const order = find('orders', 'Order', input.id);
      const userErrors = wrong(input.shippingAddress);
      if (userErrors.length === 0) order.shippingAddress = settled(input.shippingAddress, order.shippingAddress);
      return { order, userErrors };
    },
    customerAddressUpdate: ({ customerId, addressId, address }) => {
      const customer = find('customers', 'Customer', customerId);
      if (customer.defaultAddress?.id !== of('MailingAddress', addressId)) return { userErrors: [complaint('Address does not exist')] };
      const userErrors = wrong(address);
      if (userErrors.length === 0) customer.defaultAddress = settled(address, customer.defaultAddress);
      return { address: customer.defaultAddress, userErrors };
    },
    customerAddressCreate: ({ customerId, address }) => {
      const customer = find('customers', 'Customer', customerId);
      const userErrors = wrong(address);
      if (userErrors.length === 0) customer.defaultAddress = settled(address, null);
      return { address: customer.defaultAddress, userErrors };
    },
  };
};
