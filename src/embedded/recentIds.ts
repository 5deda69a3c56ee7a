// The ids of recent events, by which an append that expects any revision is known to be a retry.

/**
 * Remembers the revision of the newest events: between `size` and twice `size` of them, in two generations, so that
 * forgetting the oldest costs nothing. The same id in another stream is another event.
 */
export class RecentIds {
  readonly #size: number;
  #young = new Map<string, number>();
  #old = new Map<string, number>();

  constructor(size: number) {
    this.#size = size;
  }

  add(streamNumber: number, id: Uint8Array, revision: number): void {
    if (this.#young.size >= this.#size) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(keyOf(streamNumber, id), revision);
  }

  /** The revision at which the stream holds this id, as far as remembered. */
  find(streamNumber: number, id: Uint8Array): number | undefined {
    const key = keyOf(streamNumber, id);
    return this.#young.get(key) ?? this.#old.get(key);
  }

  clear(): void {
    this.#young.clear();
    this.#old.clear();
  }
}

const keyOf = (streamNumber: number, id: Uint8Array): string =>
  `${streamNumber}:${Buffer.from(id.buffer, id.byteOffset, id.length).toString("latin1")}`;
