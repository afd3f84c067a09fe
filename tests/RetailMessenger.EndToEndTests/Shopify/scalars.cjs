// The introspection names the scalars; what they look like is written in Shopify's documentation.
const shapes = {
  DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  Decimal: /^-?\d+(\.\d+)?$/,
  Money: /^-?\d+(\.\d+)?$/,
  URL: /^https?:\/\/\S+$/,
  UnsignedInt64: /^\d+$/,
};

exports.enforceScalars = function enforceScalars(schema) {
  for (const [name, shape] of Object.entries(shapes)) {
    const check = value => {
      if (typeof value !== 'string' || !shape.test(value)) throw new TypeError(`${JSON.stringify(value)} is no ${name}`);
      return value;
    };
    const scalar = schema.getType(name);
    scalar.serialize = check;
    scalar.parseValue = check;
    scalar.parseLiteral = node => check(node.value);
  }
};
