/** Must stay below the send timeout that Web Chat is given, or a person could send again what is still being sent. */
const giveUpAfter = 55;

const pause = seconds => new Promise(resolve => setTimeout(resolve, seconds * 1000));

/**
 * Posts an activity until the server has taken it. It goes with the same client activity id each time, by which the server knows a repetition.
 * @returns what Web Chat observes: the activity's id, or the error that is final
 */
export const sendUntilTaken = (activity, conversation) => ({
  subscribe(observer) {
    let wanted = true;
    send(activity, conversation, () => wanted).then(
      id => {
        if (!wanted) return;
        observer.next(id);
        observer.complete?.();
      },
      error => wanted && observer.error(error));
    return { unsubscribe: () => { wanted = false; } };
  }
});

async function send(activity, { post, onTaken, onTrouble }, isWanted) {
  const since = Date.now();
  for (let tries = 0; ; tries++) {
    const outcome = await once(await post(activity));
    if (outcome.id && outcome.id !== 'retry') {
      onTaken(outcome.id, tries > 0);
      return outcome.id;
    }
    const status = outcome.error?.status;
    const final = status >= 400 && status < 500 && status !== 408 && status !== 429;
    if (final || !isWanted() || Date.now() - since > giveUpAfter * 1000) throw outcome.error ?? new Error('not sent');
    if (tries > 0) onTrouble();
    await pause(Math.min(8, 2 ** tries) * (.5 + Math.random() / 2));
  }
}

const once = observable => new Promise(resolve => observable.subscribe(
  id => resolve({ id }),
  error => resolve({ error }),
  () => resolve({})));
