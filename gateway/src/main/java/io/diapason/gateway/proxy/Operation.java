package io.diapason.gateway.proxy;

/** What a known method of a known path is: whose it is, how its bodies travel, and whether it is open to strangers. */
record Operation(String service, Bodies bodies, boolean open) {
    /** How long an exchange may take and how much it may carry. */
    enum Bodies {
        /** Plain JSON: at most 1 MB in, an answer within 10 s. */
        SMALL(1024L * 1024, 10_000),
        /** Resumable video parts: 16 MB. */
        PART(16L * 1024 * 1024, 120_000),
        /** CSV and other files: 256 MB in, or a long answer. */
        FILE(256L * 1024 * 1024, 600_000),
        /** An open stream of events: no time limit. */
        STREAM(1024L * 1024, 0);

        private final long mostBytes;
        private final long mostMillis;

        Bodies(long mostBytes, long mostMillis) {
            this.mostBytes = mostBytes;
            this.mostMillis = mostMillis;
        }

        long mostBytes() {
            return mostBytes;
        }

        long mostMillis() {
            return mostMillis;
        }
    }
}
