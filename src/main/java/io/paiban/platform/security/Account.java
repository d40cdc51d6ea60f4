package io.paiban.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A local account, without its password.
 *
 * @param user the name to log in with
 * @param roles the account's roles, of {@link Roles#ALL}
 * @param employee staff number of the person behind it; null for accounts that are nobody's
 * @param hotlines codes of the hotlines it may enter; empty = all
 */
public record Account(String user, Set<String> roles, @Nullable String employee, Set<String> hotlines) {}
