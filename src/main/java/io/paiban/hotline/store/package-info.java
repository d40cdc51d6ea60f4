/** Hotlines and queues in the database. */
@NullMarked
package io.paiban.hotline.store;

import org.jspecify.annotations.NullMarked;
