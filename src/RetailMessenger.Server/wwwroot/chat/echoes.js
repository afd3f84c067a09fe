/** Which activities have come back. What was posted comes back on the line; when it does not, the line is dead, whatever the browser says of it. */
export class Echoes {
  #seen = new Set();
  #awaited = new Map();

  /** @returns whether the activity is new to this page */
  note(id) {
    const isNew = !this.#seen.has(id);
    this.#seen.add(id);
    this.#awaited.get(id)?.(true);
    return isNew;
  }

  arrives(id, seconds) {
    if (this.#seen.has(id)) return Promise.resolve(true);
    return new Promise(resolve => {
      const timer = setTimeout(() => answer(false), seconds * 1000);
      const answer = value => {
        clearTimeout(timer);
        this.#awaited.delete(id);
        resolve(value);
      };
      this.#awaited.set(id, answer);
    });
  }
}
