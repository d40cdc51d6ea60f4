/** Own rule sets in the database. */
@NullMarked
package io.paiban.labour.store;

import org.jspecify.annotations.NullMarked;
