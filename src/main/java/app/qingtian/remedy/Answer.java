package app.qingtian.remedy;

import java.util.List;

/** All that was answered to the customer and prepared for it: the decisions, the newest first, and every remedy in order. */
public record Answer(List<Ruling> rulings, List<Remedy> remedies) {}
