/** Peak policies, plans and overridden leave in the database. */
@NullMarked
package io.paiban.peak.store;

import org.jspecify.annotations.NullMarked;
