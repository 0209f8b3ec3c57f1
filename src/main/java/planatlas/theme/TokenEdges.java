package planatlas.theme;

import java.util.BitSet;
import java.util.List;
import planatlas.text.Token;

/** Where tokens begin and end in one text. Not changed after it is made. */
public final class TokenEdges {

  private final BitSet begins = new BitSet();
  private final BitSet ends = new BitSet();

  public TokenEdges(List<Token> tokens) {
    for (Token token : tokens) {
      begins.set(token.begin());
      ends.set(token.end());
    }
  }

  public boolean beginsAt(int offset) {
    return begins.get(offset);
  }

  public boolean endsAt(int offset) {
    return ends.get(offset);
  }
}
