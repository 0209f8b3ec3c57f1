package planatlas.theme;

import java.util.List;
import planatlas.plan.Plan;
import planatlas.text.Token;

/**
 * A document with its words and themes; what every published fact is made from.
 *
 * @param tokens of the plan's normalised text, in order
 */
public record TaggedPlan(Plan plan, List<Token> tokens, Tagging tagging) {}
