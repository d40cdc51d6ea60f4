/** Accounts over HTTP. */
@NullMarked
package io.paiban.platform.security.api;

import org.jspecify.annotations.NullMarked;
