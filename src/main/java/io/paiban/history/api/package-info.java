/** History over HTTP, JSON and CSV. */
@NullMarked
package io.paiban.history.api;

import org.jspecify.annotations.NullMarked;
