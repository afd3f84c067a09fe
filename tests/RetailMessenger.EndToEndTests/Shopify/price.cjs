// What a query costs, as Shopify says it: a point for each thing, times as many as a page may have; ten for a mutation.
const graphql = require('graphql');

exports.MOST_AT_ONCE = 1000;

// What it costs in the end: what came.
exports.spent = function spent(data) {
  if (Array.isArray(data)) return data.reduce((sum, each) => sum + spent(each), 0);
  return data && typeof data === 'object' ? 1 + spent(Object.entries(data).filter(([name]) => name !== 'pageInfo').map(([, value]) => value)) : 0;
};

exports.price = function price(schema, document, variables) {
  const operation = document.definitions[0];
  const root = operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  const size = (node, what) => {
    const value = node.arguments.find(each => each.name.value === what)?.value;
    return value && Number(value.kind === 'Variable' ? variables[value.name.value] : value.value);
  };
  const sum = (set, type) => (set?.selections ?? []).reduce((total, node) => {
    if (node.kind === 'InlineFragment') return total + sum(node.selectionSet, schema.getType(node.typeCondition.name.value));
    const named = graphql.getNamedType(type.getFields()[node.name.value].type);
    if (graphql.isLeafType(named)) return total;
    const inner = graphql.isUnionType(named) ? node.selectionSet.selections.reduce((most, each) => Math.max(most, sum(each.selectionSet, schema.getType(each.typeCondition.name.value))), 0) : sum(node.selectionSet, named);
    const many = size(node, 'first');
    if (named.name === 'PageInfo') return total;
    return total + (many ? many * (named.name.endsWith('Connection') ? inner : 1 + inner) : 1 + inner);
  }, 0);
  return sum(operation.selectionSet, root) + (operation.operation === 'mutation' ? 10 : 0);
};
