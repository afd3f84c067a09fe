import { Conversation } from './conversation.js';
import { paint, styleOptions } from './look.js';
import { startMenu } from './menu.js';
import { notice } from './notice.js';
import { Sessions } from './sessions.js';
import { ShopPage } from './shop-page.js';
import { textsFor } from './texts.js';

const element = id => document.getElementById(id);
const shop = new ShopPage();
let settings = { lang: navigator.language, color: '#175c4c', ink: '#ffffff', data: {} };
let texts = textsFor(settings.lang);
let sessions;
let conversation;
let shown = true;
let unread = 0;

function introduce() {
  texts = textsFor(settings.lang);
  document.documentElement.lang = settings.lang;
  document.querySelector('header').lang = texts.lang;
  document.documentElement.dir = /^(ar|fa|he|ur)\b/i.test(settings.lang) ? 'rtl' : 'ltr';
  document.title = settings.name;
  element('name').textContent = settings.name;
  element('kind').textContent = texts.kind;
  document.querySelector('.mark').textContent = [...settings.name][0].toUpperCase();
  element('close').setAttribute('aria-label', texts.close);
  element('close').hidden = false;
  element('close').addEventListener('click', close);
  startMenu(texts, { anew: () => begin(true), end: () => shop.tell('end') }, close);
  paint(settings);
}

const close = () => shop.tell('close');

/** The bundle is loaded by hand, so that a failed download can be tried again. */
async function loadWebChat() {
  while (!window.WebChat) {
    const script = Object.assign(document.createElement('script'), { src: '../lib/webchat.js' });
    const loaded = await new Promise(resolve => {
      script.onload = () => resolve(true);
      script.onerror = () => resolve(false);
      document.head.append(script);
    });
    if (!loaded) await notice.untilRetry(texts.broken, texts.retry, 15);
  }
}

async function begin(fresh = false) {
  const loaded = loadWebChat();
  const session = await sessions.get(fresh);
  if (session.identified === false) console.warn('RetailMessenger: data-identity is not valid or has expired, so nobody is signed in');
  await loaded;
  talk(session);
}

function talk(session) {
  conversation?.end();
  conversation = new Conversation(session, sessions, {
    domain: new URL('../v3/directline', location.href).href,
    conversationStartProperties: { locale: settings.lang }
  });
  conversation.addEventListener('activity', event => count(event.detail));
  conversation.addEventListener('replaced', event => talk(event.detail));
  conversation.addEventListener('refused', event => [413, 415].includes(event.detail) && notice.say(texts.notTaken));
  conversation.addEventListener('trouble', () => notice.say(lostText()));
  conversation.line$.subscribe(showStatus());
  const place = document.createElement('div');
  element('transcript').replaceChildren(place);
  window.WebChat.renderWebChat({
    directLine: conversation,
    store: window.WebChat.createStore(),
    locale: settings.lang,
    dir: document.documentElement.dir,
    sendTypingIndicator: false,
    styleOptions: styleOptions(settings),
    overrideLocalizedStrings: {
      TEXT_INPUT_PLACEHOLDER: settings.data.placeholder?.slice(0, 60) || texts.placeholder,
      // What is read out must hold what is seen.
      FILE_CONTENT_ALT: '$1',
      FILE_CONTENT_WITH_SIZE_ALT: '$1 $2',
      FILE_CONTENT_DOWNLOADABLE_ALT: '$1',
      FILE_CONTENT_DOWNLOADABLE_WITH_SIZE_ALT: '$1 $2'
    }
  }, place);
}

const lostText = () => navigator.onLine ? texts.reconnecting : texts.offline;

const showStatus = () => {
  let before = false;
  return status => {
    if (status === 2) {
      before = true;
      document.body.classList.add('online');
      notice.clear();
      focusSendBox();
    } else if (before && status === 1) {
      notice.say(lostText());
    }
  };
};

function count(activity) {
  if (shown || activity.type !== 'message' || activity.from?.role === 'user') return;
  shop.tell('unread', { count: ++unread });
}

/** On a touch screen the keyboard would jump up, so there the name gets the focus. */
function focusSendBox() {
  if (!shown || !document.hasFocus() || ![document.body, element('name')].includes(document.activeElement)) return;
  const box = document.querySelector('.webchat__send-box-text-box__input');
  (matchMedia('(pointer: coarse)').matches || !box ? element('name') : box).focus();
}

function listen() {
  shop.on('shown', message => {
    shown = message.shown;
    unread = 0;
    if (shown) conversation?.wake();
  });
  shop.on('moved', () => begin());
  addEventListener('focus', focusSendBox);
  addEventListener('online', () => conversation?.wake({ redial: true }));
  document.addEventListener('visibilitychange', () => document.hidden || conversation?.wake());
  let last = Date.now();
  setInterval(() => {
    const slept = Date.now() - last > 120000;
    last = Date.now();
    conversation?.wake({ redial: slept });
  }, 20000);
}

async function start() {
  const { data, ...given } = await shop.ask('ready', {}, 'settings');
  settings = { ...given, data };
  shown = given.shown;
  introduce();
  sessions = new Sessions(shop, texts);
  listen();
  await begin();
}

function alone() {
  const link = Object.assign(document.createElement('a'), { href: '../', textContent: texts.shop });
  const words = Object.assign(document.createElement('p'), { className: 'alone', textContent: texts.alone + ' ' });
  words.append(link);
  element('waiting').replaceWith(words);
}

if (shop.isThere) start();
else alone();
