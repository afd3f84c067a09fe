/** As much of an observable as Web Chat asks of a chat adapter: subscribe, and for a status its present value at once. */
export class Feed {
  #observers = new Set();
  #latest;
  #onFirst;

  constructor({ latest, onFirst } = {}) {
    this.#latest = latest;
    this.#onFirst = onFirst;
  }

  get latest() {
    return this.#latest;
  }

  next(value) {
    if (this.#latest !== undefined) this.#latest = value;
    for (const observer of [...this.#observers]) observer(value);
  }

  subscribe(observer) {
    const next = typeof observer === 'function' ? observer : value => observer.next?.(value);
    this.#observers.add(next);
    if (this.#latest !== undefined) next(this.#latest);
    const onFirst = this.#onFirst;
    this.#onFirst = undefined;
    onFirst?.();
    return { unsubscribe: () => this.#observers.delete(next) };
  }
}
