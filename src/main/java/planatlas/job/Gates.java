package planatlas.job;

/**
 * Shares, from 0 to 1, above which a run refuses to publish; null for none.
 *
 * @param rejected of inputs that are rejects
 * @param unknownRegion of counted documents without a region
 * @param unknownYear of counted documents without a year
 * @param gone of the previous snapshot's inputs that are not there any more
 * @param themeFall by which a theme's national {@code rel_freq_per_10k} fell since the previous
 *     snapshot, in the newest year that both have
 */
public record Gates(
    Double rejected, Double unknownRegion, Double unknownYear, Double gone, Double themeFall) {

  public static final Gates NONE = new Gates(null, null, null, null, null);
}
