package io.paiban.platform.database;

/** The product cannot start, for a reason its operator can remove. The message says which and how. */
public class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
