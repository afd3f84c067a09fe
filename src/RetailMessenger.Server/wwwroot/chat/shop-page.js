/**
 * The page that shows this frame. It keeps the session, because a browser blocks a frame's own storage on another site's page.
 * Messages go to, and are taken from, that one window and origin only.
 */
export class ShopPage extends EventTarget {
  #origin = decodeURIComponent(location.hash.slice(1));

  constructor() {
    super();
    addEventListener('message', event => {
      if (event.source !== parent || event.origin !== this.#origin || !event.data) return;
      this.dispatchEvent(new CustomEvent(event.data.type, { detail: event.data }));
    });
  }

  /** False when the page was opened by itself: then nobody can give it a session. */
  get isThere() {
    return parent !== window && this.#origin !== '';
  }

  tell(type, more) {
    if (this.isThere) parent.postMessage({ type, ...more }, this.#origin);
  }

  on(type, listener) {
    this.addEventListener(type, event => listener(event.detail));
  }

  /** What the shop page answers to `request`: the first message of one of the given types. */
  ask(request, more, ...answers) {
    return new Promise(resolve => {
      const heard = event => {
        for (const type of answers) this.removeEventListener(type, heard);
        resolve(event.detail);
      };
      for (const type of answers) this.addEventListener(type, heard);
      this.tell(request, more);
    });
  }
}
