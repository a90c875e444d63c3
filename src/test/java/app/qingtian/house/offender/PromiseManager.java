package app.qingtian.house.offender;

/** Nobody at the desk says "promise manager". */
public class PromiseManager {}
