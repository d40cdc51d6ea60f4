/** Accounts in the database. */
@NullMarked
package io.paiban.platform.security.store;

import org.jspecify.annotations.NullMarked;
