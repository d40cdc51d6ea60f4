package io.paiban.hotline.model;

/** The way a contact reaches the hotline, or the hotline reaches back. */
public enum Channel {
    PHONE(Handling.CALL),
    CHAT(Handling.CHAT),
    WECHAT(Handling.CHAT),
    APP(Handling.CHAT),
    WEIBO(Handling.CHAT),
    SMS(Handling.CHAT),
    MAIL(Handling.DEFERRABLE),
    WEB(Handling.DEFERRABLE),
    /** A case that somebody must work on without the citizen waiting on the line. */
    WORK_ORDER(Handling.DEFERRABLE),
    /** An outbound call that was promised; once begun it cannot be laid aside. */
    CALLBACK(Handling.DEFERRABLE);

    private final Handling usual;

    Channel(Handling usual) {
        this.usual = usual;
    }

    /** How contacts of the channel are worked on, unless the queue gives them a deadline. */
    public Handling usualHandling() {
        return usual;
    }

    /** Whether the work can be laid aside when a call comes, so that idle minutes between calls are good for it. */
    public boolean isInterruptible() {
        return this != CALLBACK;
    }
}
