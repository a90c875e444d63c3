package app.qingtian.house.offender;

/** SQL that everybody can reach. */
public class OpenStore {}
