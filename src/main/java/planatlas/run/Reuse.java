package planatlas.run;

/** What a run takes over from the runs before it. */
public enum Reuse {
  /** The facts of inputs that have not changed; nothing is published where nothing has. */
  KNOWN_FACTS,
  /** Nothing: every input is read and tagged, and the result is published. */
  NOTHING
}
