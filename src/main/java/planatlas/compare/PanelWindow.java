package planatlas.compare;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The years over which trends are followed: the last so many of the run, or stated ones.
 *
 * @param last how many; 0 where {@code years} are stated
 * @param years ascending; empty where {@code last} says how many
 */
public record PanelWindow(int last, List<Integer> years) {

  public static final PanelWindow DEFAULT = last(5);

  public PanelWindow {
    years = years.stream().distinct().sorted().toList();
    if ((last == 0) == years.isEmpty() || last < 0) {
      throw new IllegalArgumentException(
          "expected a number of years or years, got %d and %s".formatted(last, years));
    }
  }

  public static PanelWindow last(int years) {
    return new PanelWindow(years, List.of());
  }

  public static PanelWindow of(List<Integer> years) {
    return new PanelWindow(0, years);
  }

  /**
   * The years, ascending, in a run with documents from {@code first} to {@code newest}: counted
   * back from the newest, years without a document in between included; none before the first.
   */
  public List<Integer> within(int first, int newest) {
    return years.isEmpty()
        ? IntStream.rangeClosed(Math.max(first, newest - last + 1), newest).boxed().toList()
        : years;
  }
}
