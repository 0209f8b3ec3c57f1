package planatlas.run;

/** How a run ended, as a schedule sees it. */
public enum ExitCode {
  DONE(0),
  /** A bug: the stack trace says where. */
  BUG(1),
  /** The job file, a lexicon, a table or the command line is wrong. */
  USAGE(2),
  /** Nothing was fit to be published: a gate failed, or no document was accepted. */
  REFUSED(3),
  /** Another run holds the output. */
  HELD(4),
  /** Disk full, store unreachable: try again later. */
  ENVIRONMENT(5);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
