/** Answers a repeated request with the first one's result, so that a client may send it again after a lost answer. */
@NullMarked
package io.paiban.platform.idempotency;

import org.jspecify.annotations.NullMarked;
