/**
 * Shows the engine at work: an invented hotline with history and people, taken from import to roster on a new
 * installation.
 *
 * <p>Looks at every capability through its front door and is read by none; taking it out changes nothing else. It
 * never runs on a database that the operator named.
 *
 * <p>Start reading at {@code MainJob}.
 */
@NullMarked
package io.paiban.sample;

import org.jspecify.annotations.NullMarked;
