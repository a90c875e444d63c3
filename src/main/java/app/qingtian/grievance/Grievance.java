package app.qingtian.grievance;

/** How a grievance sounded, a code of the catalogue {@code grievance_form}, and whether it was put right on the spot. */
public record Grievance(String form, boolean settled) {}
