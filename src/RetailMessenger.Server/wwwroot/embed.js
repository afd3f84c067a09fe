// The chat button and panel of a shop page. Attributes and Content-Security-Policy: see the guide for shops.
(() => {
  if (window.RetailMessenger) return;
  const script = document.currentScript || document.querySelector('script[src*="/embed.js"]');
  const bot = new URL('.', script.src);
  const key = 'RetailMessenger ' + bot;
  const page = document.documentElement;
  const phone = matchMedia('(max-width:480px),(max-height:480px)');
  const view = window.visualViewport;

  const read = (name, fallback, pattern) => {
    const value = script.getAttribute('data-' + name) ?? fallback;
    if (value === fallback || pattern.test(value)) return value;
    console.warn(`RetailMessenger: data-${name}="${value}" is not valid, "${fallback}" is used`);
    return fallback;
  };
  const label = /^\S.{0,39}$/;
  const lang = read('lang', page.lang || navigator.language, /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i);
  const text = /^es\b/i.test(lang)
    ? ['Abrir el chat', 'Cerrar el chat', 'Mensajes nuevos: ', 'El chat no responde.', 'Reintentar', 'Asistente']
    : ['Open chat', 'Close chat', 'New messages: ', 'The chat does not answer.', 'Try again', 'Shop assistant'];
  const name = read('name', text[5], label);
  const words = read('label', '', label);
  const side = read('side', 'right', /^(left|right)$/);
  const x = read('offset-x', 20, /^\d{1,3}$/);
  const y = read('offset-y', 20, /^\d{1,3}$/);
  const color = read('color', '#175c4c', /^#[\da-f]{6}$/i);
  // Black or white, whichever stands out more: at least 4.5 to 1.
  const ink = [.2126, .7152, .0722].reduce((sum, share, n) =>
    sum + share * (parseInt(color.substr(1 + 2 * n, 2), 16) / 255) ** 2.2, 0) > .18 ? '#000000' : '#ffffff';

  // The shop page's own storage: browsers block that of a frame from another site.
  let memory, clip;
  const recall = () => {
    try {
      return JSON.parse(localStorage.getItem(key)) || memory;
    } catch {
      return memory;
    }
  };
  const keep = value => {
    memory = value;
    try {
      value ? localStorage.setItem(key, JSON.stringify(value)) : localStorage.removeItem(key);
    } catch {}
  };
  const tab = value => {
    try {
      if (value) sessionStorage.setItem(key, value);
      return sessionStorage.getItem(key);
    } catch {}
  };

  const request = async fresh => {
    const resume = fresh ? undefined : recall()?.resume;
    const response = await fetch(bot + 'webchat/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ resume, locale: lang, identity: script.dataset.identity }),
      signal: AbortSignal.timeout?.(2e4)
    });
    if (resume && /40[013]/.test(response.status)) return request(1);
    if (!response.ok) throw { status: response.status, wait: +response.headers.get('Retry-After') };
    const session = await response.json();
    keep({ resume: session.resume, id: session.conversationId });
    return session;
  };
  // One tab at a time, so that tabs opened at once share one conversation.
  const connect = fresh => navigator.locks?.request(key, () => request(fresh)) || request(fresh);

  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...children);
    return element;
  };
  const badge = make('b', { 'aria-hidden': true });
  const launcher = make('button', { 'aria-expanded': false, 'aria-controls': 'p' }, make('i'), words, badge);
  const note = make('p', { role: 'status' });
  const retry = make('button', {}, text[4]);
  const leave = make('button', { class: 'x', 'aria-label': text[1] }, '✕');
  const panel = make('div', { id: 'p', role: 'dialog', 'aria-label': name, tabindex: -1 }, leave, note, retry);
  const news = make('span', { role: 'status' });
  const host = make('retail-messenger', { lang });
  launcher.onclick = () => toggle();
  leave.onclick = () => close();
  retry.onclick = () => load();
  host.onkeydown = event => {
    if (event.key === 'Escape') close();
  };
  let frame, ready, shown, first, timer, tries = 0;

  const post = (type, more) => ready && frame.contentWindow.postMessage({ type, ...more }, bot.origin);
  const unread = count => {
    news.textContent = count ? text[2] + count : '';
    badge.textContent = count > 9 ? '9+' : count || '';
    launcher.setAttribute('aria-label', [words, text[+!!shown], news.textContent].filter(Boolean).join(', '));
  };
  const fit = () => {
    if (!view || view.scale > 1.01) return;
    panel.style.cssText = `--h:${view.height}px;--t:${view.offsetTop}px`;
  };
  const show = value => {
    shown = value;
    tab(value ? 'open' : 'closed');
    launcher.setAttribute('aria-expanded', value);
    panel.classList.toggle('on', value);
    panel.ariaModal = value && phone.matches;
    if (value) clip = page.style.overflow;
    page.style.overflow = value && phone.matches ? 'hidden' : clip;
    unread(0);
    fit();
    post('shown', { shown });
  };
  const load = () => {
    frame?.remove();
    frame = make('iframe', { title: name, src: bot + 'chat/#' + location.origin });
    panel.append(frame);
    tell(text[0] + '…');
    first = connect();
    first.catch(error => error.status || fail());
    wait(fail, 20);
  };
  const tell = (words, again) => {
    note.textContent = words;
    retry.hidden = !again;
  };
  const wait = (action, seconds) => {
    clearTimeout(timer);
    timer = setTimeout(action, seconds * 1e3);
  };
  const fail = () => {
    if (ready || !frame) return;
    tell(text[3], true);
    wait(load, Math.min(60, 5 * 2 ** tries++));
  };
  const open = focus => {
    if (!shown) show(true);
    if (!frame) load();
    if (focus !== false) (ready ? frame : panel).focus();
  };
  const close = () => {
    if (!shown) return;
    show(false);
    launcher.focus();
  };
  const toggle = () => shown ? close() : open();

  const hear = {
    ready() {
      clearTimeout(timer);
      ready = 1;
      panel.classList.add('up');
      post('settings', { name, color, ink, lang, shown, data: { ...script.dataset } });
      if (host.shadowRoot.activeElement === panel) frame.focus();
    },
    session({ fresh }) {
      (first && !fresh ? first : connect(fresh)).then(
        session => post('session', { session }),
        ({ status, wait }) => post('failed', { status, wait }));
      first = 0;
    },
    unread: ({ count }) => shown || unread(count),
    close,
    end() {
      keep(null);
      close();
      frame.remove();
      panel.classList.remove('up');
      frame = ready = null;
    }
  };

  const css = `:host{all:initial!important;--b:env(safe-area-inset-bottom,0px)}*{box-sizing:border-box;font:500 15px/1.3 system-ui,sans-serif}
button{cursor:pointer;border:0;color:${ink};background:${color};border-radius:28px;padding:12px 18px}button:focus-visible{outline:3px solid ${color};outline-offset:3px;box-shadow:0 0 0 3px #fff}
[aria-expanded]{position:fixed;z-index:2147483000;${side}:${x}px;bottom:calc(${y}px + var(--b));min-width:56px;height:56px;padding:0 16px;display:flex;gap:10px;align-items:center;box-shadow:0 4px 16px #0004}
i{width:24px;height:24px;background:${ink};clip-path:path("M5 2h14a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4h-7l-6 5v-5H5a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4z")}
[aria-expanded=true] i{clip-path:path("M5 3l7 7 7-7 2 2-7 7 7 7-2 2-7-7-7 7-2-2 7-7-7-7z")}
b{position:absolute;top:-4px;right:-4px;min-width:22px;padding:0 5px;border-radius:11px;background:#c00;color:#fff;font:700 13px/22px system-ui}b:empty{display:none}
[role=dialog]{position:fixed;z-index:2147483001;${side}:${x}px;bottom:calc(${+y + 68}px + var(--b));width:400px;height:min(680px,100vh - ${+y + 88}px);border-radius:16px;overflow:hidden;background:#fff;color:#222;box-shadow:0 12px 48px #0005;visibility:hidden;opacity:0;display:flex;flex-direction:column;gap:16px;align-items:center;justify-content:center}
iframe{position:absolute;inset:0;width:100%;height:100%;border:0;visibility:hidden}.on,.on.up iframe{visibility:visible;opacity:1}.up>:not(iframe),[hidden]{display:none}
p{margin:0}.x{position:absolute;top:8px;right:8px}span{position:fixed;overflow:hidden;clip-path:inset(50%);width:1px;height:1px}
@media (prefers-reduced-motion:no-preference){[role=dialog]{transform:translateY(12px);transition:opacity .2s,transform .2s}.on{transform:none}}
@media ${phone.media}{[role=dialog]{left:0;right:0;bottom:auto;top:var(--t,0);width:auto;height:var(--h,100%);border-radius:0}iframe{top:env(safe-area-inset-top,0px);height:calc(100% - env(safe-area-inset-top,0px) - var(--b))}[aria-expanded=true]{visibility:hidden}}
@media print{:host{display:none!important}}`;
  const start = () => {
    const root = host.attachShadow({ mode: 'open' });
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
    } catch {
      root.append(make('style', {}, css));
    }
    root.append(launcher, panel, news);
    document.body.append(host);
    addEventListener('message', ({ origin, source, data }) => {
      if (origin === bot.origin && frame && source === frame.contentWindow) hear[data.type]?.(data);
    });
    addEventListener('online', () => frame && !ready && load());
    addEventListener('storage', event => {
      if (event.key !== key) return;
      const id = memory?.id;
      memory = JSON.parse(event.newValue);
      if (frame && memory?.id !== id) memory ? post('moved') : hear.end();
    });
    for (const type of ['resize', 'scroll']) view?.addEventListener(type, fit);
    unread(0);
    const was = tab();
    if (was === 'open' ? recall() : !was && !phone.matches && read('open', 'no', /^(yes|no)$/) === 'yes') open(false);
  };
  document.body ? start() : addEventListener('DOMContentLoaded', start);
  window.RetailMessenger = { open, close, toggle };
})();
