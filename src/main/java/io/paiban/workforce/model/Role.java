package io.paiban.workforce.model;

/** What a person is employed for. */
public enum Role {
    /** A hotline agent who answers the general queues. */
    AGENT,
    /** A rep who answers language queues, and general queues beside. */
    BILINGUAL,
    /** Operations staff: supervision, quality, technology; takes no contacts. */
    OPS;

    /** Whether such a person takes contacts. */
    public boolean isLive() {
        return this != OPS;
    }
}
