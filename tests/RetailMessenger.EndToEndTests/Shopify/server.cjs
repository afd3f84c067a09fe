// A shop at Shopify: the Admin API's own schema, with types, costs, pages and complaints enforced. Each shop is known by its access token.
const fs = require('fs');
const http = require('http');
const graphql = require('graphql');
const { mutations } = require('./mutations.cjs');
const { enforceScalars } = require('./scalars.cjs');
const { price, spent, MOST_AT_ONCE } = require('./price.cjs');

const schema = graphql.buildClientSchema(JSON.parse(fs.readFileSync(process.argv[2], 'utf8')).data);
enforceScalars(schema);
const rules = [...graphql.specifiedRules, graphql.NoDeprecatedCustomRule];
const shops = new Map();

// The kinds of things that ids in arguments must be of.
const kinds = { order: 'Order', customer: 'Customer', product: 'Product', productVariant: 'ProductVariant', fulfillment: 'Fulfillment', job: 'Job' };
const filters = { orders: ['name'], customers: ['first_name', 'last_name'], products: ['status', 'updated_at'] };

function of(kind, id) {
  if (!new RegExp(`^gid://shopify/${kind}/[A-Za-z0-9_-]+$`).test(id)) throw new Error(`Invalid global id '${id}'`);
  return id;
}

function terms(field, query) {
  const found = {};
  const left = (query || '').replace(/(\w+):(>=|<=|>|<)?(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"']+))/g, (_, name, sign, quoted, single, bare) => {
    if (!filters[field].includes(name)) throw new Error(`Unknown search field ${name}`);
    found[name] = { sign, value: (quoted ?? single ?? bare).replace(/\\(.)/g, '$1') };
    return '';
  });
  if (left.trim()) throw new Error(`Unread in the search: ${left.trim()}`);
  return found;
}

const digits = text => text.replace(/[^0-9A-Za-z-]/g, '').toLowerCase();

function roots(shop) {
  const { world } = shop;
  const byId = (what, kind) => ({ id }) => world[what].find(each => each.id === of(kind, id)) ?? null;
  const newest = list => [...list].sort((one, other) => one.createdAt.localeCompare(other.createdAt));
  for (const customer of world.customers) {
    Object.defineProperty(customer, 'orders', { configurable: true, enumerable: false, get: () => newest(world.orders.filter(order => order.customer.id === customer.id)) });
  }
  for (const order of world.orders) {
    Object.defineProperty(order, 'suggestedRefund', { configurable: true, enumerable: false, value: args => suggestRefund(order, args) });
  }
  return {
    shop: world.shop,
    locations: world.locations,
    order: byId('orders', 'Order'),
    orders: ({ query }) => { const { name } = terms('orders', query); return newest(world.orders.filter(order => digits(order.name).startsWith(digits(name.value)))); },
    customer: byId('customers', 'Customer'),
    customers: ({ query }) => {
      const { first_name: first, last_name: last } = terms('customers', query);
      const has = (name, term) => name.toLowerCase().includes(term.value.toLowerCase());
      return world.customers.filter(customer => has(customer.firstName, first) && has(customer.lastName, last));
    },
    customerByIdentifier: ({ identifier }) => world.customers.find(customer => (identifier.emailAddress
      ? customer.defaultEmailAddress.emailAddress.toLowerCase() === identifier.emailAddress.toLowerCase()
      : customer.defaultPhoneNumber.phoneNumber === identifier.phoneNumber)) ?? null,
    product: byId('products', 'Product'),
    products: ({ query }) => {
      const { status, updated_at: since } = terms('products', query);
      return world.products.filter(product => product.status.toLowerCase() === status.value && (!since || product.updatedAt >= since.value));
    },
    productVariant: ({ id }) => {
      const product = world.products.find(each => each.variants.some(variant => variant.id === of('ProductVariant', id)));
      return product ? { ...product.variants.find(variant => variant.id === id), product } : null;
    },
    fulfillment: ({ id }) => world.orders.flatMap(order => order.fulfillments).find(parcel => parcel.id === of('Fulfillment', id)) ?? null,
    returnableFulfillments: ({ orderId }) => returnable(world.orders.find(order => order.id === of('Order', orderId))),
    job: ({ id }) => shop.runJob(of('Job', id)),
    ...mutations(shop, of),
  };
}

function suggestRefund(order, { refundLineItems }) {
  const sum = refundLineItems.reduce((total, item) => {
    const line = order.lineItems.find(each => each.id === item.lineItemId);
    if (item.quantity > line.currentQuantity) throw new Error('More than was bought');
    return total + item.quantity * Number(line.discountedUnitPriceSet.shopMoney.amount);
  }, 0);
  return { amountSet: { shopMoney: { amount: sum.toFixed(2), currencyCode: 'USD' } } };
}

function returnable(order) {
  const gone = order.returns.flatMap(each => each.returnLineItems);
  return order.fulfillments.map(parcel => ({
    returnableFulfillmentLineItems: parcel.fulfillmentLineItems.map(item => ({
      quantity: item.quantity - gone.filter(back => back.fulfillmentLineItem.id === item.id).reduce((sum, back) => sum + back.quantity, 0),
      fulfillmentLineItem: item,
    })),
  }));
}

// Lists become pages where the schema has pages.
function field(shop, source, args, context, info) {
  let value = source[info.fieldName] ?? source[info.path.key];
  if (typeof value === 'function') value = value(args, context, info);
  const type = graphql.getNamedType(info.returnType).name;
  if (Array.isArray(value) && type.endsWith('Connection')) return page(shop, value, args);
  return Array.isArray(value) && args.first ? value.slice(0, args.first) : value;
}

function page(shop, all, args) {
  if (!args.first) throw new Error('you must provide one of first or last');
  if (args.first > 250) throw new Error('first cannot exceed 250');
  const list = args.reverse ? [...all].reverse() : all;
  const from = args.after ? Number(Buffer.from(args.after, 'base64').toString().replace('at:', '')) : 0;
  const to = Math.min(list.length, from + Math.min(args.first, shop.page));
  return { nodes: list.slice(from, to), pageInfo: { hasNextPage: to < list.length, hasPreviousPage: from > 0, endCursor: Buffer.from(`at:${to}`).toString('base64') } };
}

function answer(shop, { query, variables, operationName }) {
  let document;
  try {
    document = graphql.parse(query);
  } catch (error) {
    return { errors: [{ message: error.message }] };
  }
  const mistakes = graphql.validate(schema, document, rules);
  if (mistakes.length > 0) return { errors: mistakes.map(each => ({ message: each.message })) };

  shop.heard.push(operationName);
  const requested = price(schema, document, variables);
  if (requested > MOST_AT_ONCE) return { errors: [{ message: `Query cost is ${requested}`, extensions: { code: 'MAX_COST_EXCEEDED' } }] };
  const status = () => ({ maximumAvailable: shop.most, currentlyAvailable: Math.floor(shop.points()), restoreRate: shop.restore });
  if (shop.points() < requested) {
    shop.turnedAway++;
    return { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }], extensions: { cost: { requestedQueryCost: requested, actualQueryCost: null, throttleStatus: status() } } };
  }

  const fieldResolver = (source, args, context, info) => field(shop, source, args, context, info);
  const result = graphql.executeSync({ schema, document, variableValues: variables, operationName, rootValue: roots(shop), fieldResolver });
  const actual = Math.min(requested, spent(result.data));
  shop.spend(actual);
  return { ...result, extensions: { cost: { requestedQueryCost: requested, actualQueryCost: actual, throttleStatus: status() } } };
}

function open({ world, now, page: most, points, restore }) {
  let left = points;
  let since = Date.now();
  const fill = () => { const time = Date.now(); left = Math.min(points, left + (time - since) / 1000 * restore); since = time; return left; };
  const jobs = new Map();
  return {
    world, now, page: most, most: points, restore, heard: [], turnedAway: 0,
    points: fill,
    spend: cost => { fill(); left -= cost; },
    // A job is not done when it is first asked for.
    beginJob: work => { const id = `gid://shopify/Job/${jobs.size + 1}`; jobs.set(id, { work, looks: 0 }); return { id, done: false }; },
    runJob: id => { const job = jobs.get(id); if (++job.looks === 2) job.work(); return { id, done: job.looks >= 2 }; },
  };
}

async function body(request) {
  let text = '';
  for await (const part of request) text += part;
  return JSON.parse(text);
}

const server = http.createServer(async (request, response) => {
  const token = request.headers['x-shopify-access-token'];
  const send = (status, value) => { response.writeHead(status, { 'content-type': 'application/json' }); response.end(JSON.stringify(value)); };
  if (request.url === '/open') shops.set(token, open(await body(request)));
  else if (request.url === '/validate') return send(200, graphql.validate(schema, graphql.parse((await body(request)).query), rules).map(each => each.message));
  if (!shops.has(token)) return send(401, { errors: '[API] Invalid API key or access token' });
  const shop = shops.get(token);
  if (request.method !== 'POST') return send(200, { heard: shop.heard, turnedAway: shop.turnedAway });
  return send(200, request.url.endsWith('/graphql.json') ? answer(shop, await body(request)) : {});
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
