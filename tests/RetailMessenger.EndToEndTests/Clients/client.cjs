'use strict';
// The client library as the shop's developers use it, driven by lines of JSON: what it hears goes to standard output.
const { createInterface } = require('node:readline');
// It was written for browsers.
globalThis.window = globalThis.self = globalThis;
globalThis.XMLHttpRequest = require('./xhr2.js').XMLHttpRequest;
const { DirectLine } = require('./directline.js');
const tell = event => process.stdout.write(`${JSON.stringify(event)}\n`);
let line;

const commands = {
  open(options) {
    line = new DirectLine(options);
    line.connectionStatus$.subscribe(status => tell({ status }));
    line.activity$.subscribe(activity => tell({ activity }), error => tell({ error: `${error}` }));
  },
  say(text) {
    line.postActivity({ type: 'message', text, from: { id: 'me' } }).subscribe(id => tell({ posted: id }), error => tell({ error: `${error}` }));
  }
};

createInterface({ input: process.stdin }).on('line', text => {
  for (const [command, argument] of Object.entries(JSON.parse(text))) commands[command](argument);
}).on('close', () => process.exit());
