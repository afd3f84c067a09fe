const bar = document.getElementById('notice');
const line = document.getElementById('notice-text');
const retry = document.getElementById('retry');

/** The strip under the header that says what is wrong and, where it makes sense, offers to try again. */
export const notice = {
  say(text) {
    bar.hidden = false;
    retry.hidden = true;
    line.textContent = text;
  },

  clear() {
    bar.hidden = true;
    line.textContent = '';
  },

  /** Resolves when the person asks for it, when the browser comes online, or after some seconds. */
  untilRetry(text, label, seconds) {
    this.say(text);
    retry.textContent = label;
    retry.hidden = false;
    return new Promise(resolve => {
      const timer = Number.isFinite(seconds) ? setTimeout(done, seconds * 1000) : undefined;
      retry.addEventListener('click', done);
      addEventListener('online', done);
      function done() {
        clearTimeout(timer);
        retry.removeEventListener('click', done);
        removeEventListener('online', done);
        resolve();
      }
    });
  }
};
