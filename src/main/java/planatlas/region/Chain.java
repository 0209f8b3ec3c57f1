package planatlas.region;

import java.util.List;

/**
 * Names that stand side by side from the larger to the smaller division, as in 江苏省泰州市海陵区.
 *
 * @param names how many stand side by side
 * @param last the name of the place itself
 * @param candidates what the last name may mean below the others, in the year asked for
 */
record Chain(int begin, int end, int names, NameIndex.Name last, List<Division> candidates) {

  String words(String text) {
    return text.substring(begin, end);
  }

  /** True where the words may well be no place at all: 平安 alone, 和县 in 示范和县域. */
  boolean isWeak() {
    return names == 1 && last.isWeak();
  }
}
