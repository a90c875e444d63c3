package app.qingtian.bench;

/** What one run of one thing showed. Times in milliseconds; processor time is per request, application and database together the sum. */
record Figure(
        String revision,
        String what,
        int connections,
        double perSecond,
        double p50,
        double p99,
        double applicationCpu,
        double databaseCpu,
        long failures) {

    double cpu() {
        return applicationCpu + databaseCpu;
    }

    String key() {
        return revision + "/" + what + "/" + connections;
    }
}
