/** Must stay below the send timeout that Web Chat is given, or a person could send again what is still being sent. */
const giveUpAfter = 55;

const pause = seconds => new Promise(resolve => setTimeout(resolve, seconds * 1000));

/**
 * Posts activities in the order in which they were written, each until the server has taken it or refused it for good. It goes with the same client
 * activity id each time, by which the server knows a repetition.
 */
export class Sending {
  #line;
  #before = Promise.resolve();

  /** @param line how to wait for a connection (`online`) and to `post`, and who is told that it was taken (`onTaken`), was refused for good (`onRefused`) or has trouble (`onTrouble`) */
  constructor(line) {
    this.#line = line;
  }

  /** @returns what Web Chat observes: the activity's id, or the error that is final */
  post(activity) {
    return {
      subscribe: observer => {
        let wanted = true;
        const since = Date.now();
        const isDue = () => wanted && Date.now() - since <= giveUpAfter * 1000;
        const sent = this.#before.then(() => this.#send(activity, isDue));
        this.#before = sent.catch(() => {});
        sent.then(
          id => {
            if (!wanted) return;
            observer.next(id);
            observer.complete?.();
          },
          error => wanted && observer.error(error));
        return { unsubscribe: () => { wanted = false; } };
      }
    };
  }

  async #send(activity, isDue) {
    for (let tries = 0; ; tries++) {
      await this.#line.online();
      if (!isDue()) throw new Error('not sent');
      const outcome = await once(this.#line.post(activity));
      if (outcome.id && outcome.id !== 'retry') {
        this.#line.onTaken(outcome.id, tries > 0);
        return outcome.id;
      }
      const status = outcome.error?.status;
      const final = status >= 400 && status < 500 && status !== 408 && status !== 429;
      if (final) this.#line.onRefused(status);
      if (final || !isDue()) throw outcome.error ?? new Error('not sent');
      if (tries > 0) this.#line.onTrouble();
      await pause(Math.min(8, 2 ** tries) * (.5 + Math.random() / 2));
    }
  }
}

const once = observable => new Promise(resolve => observable.subscribe(
  id => resolve({ id }),
  error => resolve({ error }),
  () => resolve({})));
