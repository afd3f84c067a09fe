import { Echoes } from './echoes.js';
import { Feed } from './feed.js';
import { Sending } from './sending.js';

const connecting = 1;
const online = 2;
const ended = 5;
const echoSeconds = 5;
const quietSeconds = 2;

/**
 * The chat adapter that Web Chat talks to: one conversation over as many Direct Line connections as it takes. Web Chat gives up for good when
 * the token of its connection expires, and drops what is being sent when it reconnects; so it never hears of either. Once online it stays so
 * until the end, and the lines change behind it. What the person should see of that is in `line$`.
 */
export class Conversation extends EventTarget {
  activity$ = new Feed({ onFirst: () => this.#dial() });
  connectionStatus$ = new Feed({ latest: 0 });
  line$ = new Feed({ latest: 0 });

  #session;
  #options;
  #sessions;
  #line;
  #subscriptions = [];
  #watermark = '';
  #quiet;
  #token;
  #tokenSince;
  #echoes = new Echoes();
  #sending = new Sending({
    online: () => this.#whenOnline(),
    post: activity => this.#line.postActivity(activity),
    onTaken: (id, late) => this.#expectEcho(id, late ? 0 : echoSeconds),
    onRefused: status => this.dispatchEvent(new CustomEvent('refused', { detail: status })),
    onTrouble: () => this.dispatchEvent(new Event('trouble'))
  });
  #silent = 0;
  #failures = 0;
  #busy = false;

  constructor(session, sessions, options) {
    super();
    this.#session = session;
    this.#sessions = sessions;
    this.#options = options;
  }

  get id() {
    return this.#session.conversationId;
  }

  /** Web Chat reads the customer's id from it. */
  get token() {
    return this.#line?.token ?? this.#session.token;
  }

  postActivity(activity) {
    return this.#sending.post(activity);
  }

  end() {
    this.#busy = true;
    this.#hangUp();
    this.#is(ended);
  }

  /** Called from time to time, when the browser comes online and when the page is looked at again: a laptop that slept has missed all timers. */
  async wake({ redial = false } = {}) {
    if (this.#busy || !this.#line) return;
    if (this.#line.token !== this.#token) this.#noteToken();
    const age = (Date.now() - this.#tokenSince) / 1000;
    if (age > this.#session.expires_in - 60) await this.#renew();
    else if (redial) this.#dial();
  }

  #dial() {
    this.#hangUp();
    this.#is(connecting);
    // A conversation that was never started cannot be resumed: when the first resumption fails, the next try starts it.
    const known = this.connectionStatus$.latest === online || this.#session.resumed && this.#failures % 2 === 0;
    const line = this.#line = window.WebChat.createDirectLine({
      ...this.#options,
      token: this.#session.token,
      // Some company networks let no web socket through: then ask again and again instead.
      webSocket: this.#silent < 2,
      ...(known ? { conversationId: this.id, watermark: this.#watermark } : {})
    });
    this.#noteToken();
    const lost = () => line === this.#line && this.#renew();
    this.#subscriptions = [
      line.connectionStatus$.subscribe(status => {
        if (status > online) queueMicrotask(lost);
        else if (status === online) this.#is(online);
      }),
      line.activity$.subscribe({ next: activity => this.#take(activity, line), error: lost, complete: lost })
    ];
  }

  #hangUp() {
    clearTimeout(this.#quiet);
    for (const subscription of this.#subscriptions) subscription.unsubscribe();
    this.#subscriptions = [];
    try {
      this.#line?.end();
    } catch {
      // a line that ended by itself says so with an error
    }
  }

  #noteToken() {
    this.#token = this.#line.token;
    this.#tokenSince = Date.now();
  }

  #is(status) {
    if (this.line$.latest === ended) return;
    if (status === online) this.#failures = 0;
    if (status === ended || this.connectionStatus$.latest < online) this.connectionStatus$.next(status);
    this.line$.next(status);
  }

  #take(activity, line) {
    // The line moves its watermark when a set arrives and hands out the set's activities afterwards, one by one: believed at once, it would lose
    // those that were not handed out when the line is changed. Coming twice does no harm, they replace each other.
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => { this.#watermark = line.watermark; }, quietSeconds * 1000);
    if (this.#echoes.note(activity.id)) this.dispatchEvent(new CustomEvent('activity', { detail: activity }));
    this.activity$.next(activity);
  }

  async #expectEcho(id, seconds) {
    for (let tries = 0; tries < 3; tries++) {
      if (await this.#echoes.arrives(id, tries ? echoSeconds : seconds)) {
        this.#silent = 0;
        return this.#is(this.line$.latest);
      }
      if (this.#busy) return;
      if (tries || seconds) this.#silent++;
      this.#dial();
    }
  }

  async #renew() {
    if (this.#busy) return;
    this.#busy = true;
    this.#hangUp();
    this.#is(connecting);
    if (this.#failures++) await new Promise(resolve => setTimeout(resolve, Math.min(30, 2 ** this.#failures) * 1000));
    const session = await this.#sessions.get();
    if (this.line$.latest === ended) return;
    if (session.conversationId !== this.id) {
      this.dispatchEvent(new CustomEvent('replaced', { detail: session }));
      return;
    }
    this.#session = session;
    this.#busy = false;
    this.#dial();
  }

  #whenOnline() {
    return new Promise(resolve => {
      const subscription = this.line$.subscribe(status => {
        if (status !== online && status !== ended) return;
        queueMicrotask(() => subscription.unsubscribe());
        resolve();
      });
    });
  }
}
