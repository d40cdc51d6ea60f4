/** One version of the law, the arithmetic of rest, night and week, and the audit built on both. */
@NullMarked
package io.paiban.labour.model;

import org.jspecify.annotations.NullMarked;
