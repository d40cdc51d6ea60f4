package io.paiban.platform.database;

/** The schema this version of the product works with. */
public final class SchemaVersion {

    /** Highest migration in {@code db/migration}. A test keeps it equal to the files. */
    public static final int CURRENT = 11;

    private SchemaVersion() {}
}
