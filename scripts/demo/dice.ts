/** Chance that falls the same way for the same seed. */
export type Dice = {
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  /** Whether something happens that happens with this probability. */
  chance: (probability: number) => boolean;
  oneOf: <Item>(items: readonly Item[]) => Item;
  /** One of the items, each as probable as its weight among all. */
  weighted: <Item>(items: readonly (readonly [Item, number])[]) => Item;
};

// Mulberry32: 32 bits of state are plenty for a demonstration.
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error("Nothing to choose from.");
  return item;
}

/** Dice that fall as `seed` decides. */
export function diceFrom(seed: number): Dice {
  const roll = generator(seed);
  return {
    between: (least, most) => least + Math.floor(roll() * (most - least + 1)),
    chance: (probability) => roll() < probability,
    oneOf: (items) => itemAt(items, Math.floor(roll() * items.length)),
    weighted: (items) => {
      let left = roll() * items.reduce((sum, [, weight]) => sum + weight, 0);
      const index = items.findIndex(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return itemAt(items, Math.max(index, 0))[0];
    },
  };
}
