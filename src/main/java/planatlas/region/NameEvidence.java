package planatlas.region;

/** Whether names of files, folders and hosts may tell what a text leaves open. */
public enum NameEvidence {
  READ,
  IGNORED
}
