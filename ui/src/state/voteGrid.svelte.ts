/** Somebody who votes, in seat order. */
export interface Seat {
  id: string;
  handle: string;
  role: string;
}

/** One person's vote; null where the seat was left out. */
export interface Cast<Value> {
  by: string;
  vote: Value | null;
}

interface Round<Value> {
  isOpen: boolean;
  /** By person and not by seat, so that nobody gets another's vote when seats change. */
  votes: ReadonlyMap<string, Value | null>;
  /** The seat that was gone to; without it the first one that is missing. */
  at: string | null;
}

const untouched: Round<never> = { isOpen: false, votes: new Map(), at: null };

/**
 * A vote that is being keyed in: one key a seat, in the order of those who are here. It lives in
 * memory alone and goes with the reveal. One grid serves all subjects; each keeps its own votes.
 */
export class VoteGrid<Value> {
  #people: () => Seat[];
  #subject: () => string;
  #rounds = $state.raw<ReadonlyMap<string, Round<Value>>>(new Map());

  constructor(people: () => Seat[], subject: () => string) {
    this.#people = people;
    this.#subject = subject;
  }

  #round = $derived.by((): Round<Value> => this.#rounds.get(this.#subject()) ?? untouched);
  seats = $derived.by(() => this.#people());
  isOpen = $derived.by(() => this.#round.isOpen);
  /** The seat that the next key is for; null when everybody is in. */
  current = $derived.by((): Seat | null => {
    const chosen = this.seats.find((seat) => seat.id === this.#round.at);
    return chosen ?? this.seats.find((seat) => !this.isMarked(seat)) ?? null;
  });
  /** Those who vote: everybody who is here and not left out. */
  of = $derived.by(() => this.seats.filter((seat) => this.vote(seat) !== null).length);
  /** How many of them are in. */
  in = $derived.by(() => this.cast.filter(({ vote }) => vote !== null).length);
  /** What is keyed in so far, in seat order. */
  cast = $derived.by((): Cast<Value>[] =>
    this.seats.flatMap((seat) => {
      const vote = this.vote(seat);
      return vote === undefined ? [] : [{ by: seat.handle, vote }];
    }),
  );

  /** A seat's vote: null where it was left out, undefined where it is missing. */
  vote(seat: Seat): Value | null | undefined {
    return this.#round.votes.get(seat.id);
  }

  isMarked(seat: Seat): boolean {
    return this.#round.votes.has(seat.id);
  }

  /** Whether a round was begun, also while it is put aside. */
  isBegun(subject = this.#subject()): boolean {
    return (this.#rounds.get(subject)?.votes.size ?? 0) > 0;
  }

  open(): void {
    this.#change({ isOpen: true });
  }

  /** Leaves the grid; what is in stays in. */
  putAside(): void {
    this.#change({ isOpen: false, at: null });
  }

  /** Keys a vote in for the current seat, or leaves it out, and goes to the next one missing. */
  put(vote: Value | null): void {
    const seat = this.current;
    if (!seat) {
      this.open();
      return;
    }
    const votes = new Map(this.#round.votes).set(seat.id, vote);
    const from = this.seats.indexOf(seat) + 1;
    const following = [...this.seats.slice(from), ...this.seats.slice(0, from)];
    const at = following.find((each) => !votes.has(each.id))?.id ?? null;
    this.#change({ isOpen: true, votes, at });
  }

  /** Takes the current seat's vote out; where it has none, the one before. */
  back(): void {
    const { seats, current } = this;
    const before = current ? seats[seats.indexOf(current) - 1] : seats.at(-1);
    const seat = current && this.isMarked(current) ? current : before;
    if (!seat) return;
    const votes = new Map(this.#round.votes);
    votes.delete(seat.id);
    this.#change({ votes, at: seat.id });
  }

  /** Goes to a seat, to correct it. */
  choose(seat: Seat): void {
    this.#change({ at: seat.id });
  }

  move(by: 1 | -1): void {
    const at = this.current ? this.seats.indexOf(this.current) : this.seats.length;
    const to = this.seats[at + by];
    if (to) this.choose(to);
    // Past the last seat nobody is next, when everybody is in.
    else if (by === 1) this.#change({ at: null });
  }

  /** Forgets the round of a subject, once it is kept elsewhere. */
  forget(subject = this.#subject()): void {
    const rounds = new Map(this.#rounds);
    rounds.delete(subject);
    this.#rounds = rounds;
  }

  /** Takes the votes of a grid that this one follows. */
  takeOver(before: VoteGrid<Value>): void {
    this.#rounds = before.#rounds;
  }

  #change(part: Partial<Round<Value>>): void {
    const round = { ...this.#round, ...part };
    this.#rounds = new Map(this.#rounds).set(this.#subject(), round);
  }
}
