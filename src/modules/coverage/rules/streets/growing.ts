type Numbers = Int32Array | Uint32Array | Float64Array | Uint8Array;

/** A typed array that grows by doubling: a list of plain numbers would take several times the room. */
export interface Growing<T extends Numbers> {
  readonly push: (value: number) => void;
  readonly length: number;
  readonly done: () => T;
}

const FIRST_ROOM = 1024;

/** Begins an empty one of the kind given, e.g. `growing(Int32Array)`. */
export const growing = <T extends Numbers>(Kind: new (size: number) => T): Growing<T> => {
  let array = new Kind(FIRST_ROOM);
  let length = 0;
  return {
    push: (value) => {
      if (length === array.length) {
        const larger = new Kind(array.length * 2);
        larger.set(array);
        array = larger;
      }
      array[length] = value;
      length += 1;
    },
    get length() {
      return length;
    },
    done: () => array.slice(0, length) as T,
  };
};
