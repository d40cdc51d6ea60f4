/** Accounts, roles, and who is asking. */
@NullMarked
package io.paiban.platform.security;

import org.jspecify.annotations.NullMarked;
