import { notice } from './notice.js';

const longest = 60;

/** Gets sessions from the shop page and goes on trying, sooner when the browser comes online or the person says so. */
export class Sessions {
  #shop;
  #texts;

  constructor(shop, texts) {
    this.#shop = shop;
    this.#texts = texts;
  }

  async get(fresh = false) {
    for (let tries = 0; ; tries++) {
      const answer = await this.#shop.ask('session', { fresh }, 'session', 'failed');
      if (answer.type === 'session') {
        notice.clear();
        return answer.session;
      }
      const refused = answer.status >= 400 && answer.status < 429;
      const text = refused ? 'refused' : answer.status === 429 || answer.status === 503 ? 'busy' : navigator.onLine ? 'unreachable' : 'offline';
      const seconds = refused ? Infinity : Math.max(answer.wait || 0, Math.min(longest, 2 ** tries) * (.5 + Math.random()));
      await notice.untilRetry(this.#texts[text], this.#texts.retry, seconds);
    }
  }
}
