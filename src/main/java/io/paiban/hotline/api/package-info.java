/** Hotlines and queues over HTTP. */
@NullMarked
package io.paiban.hotline.api;

import org.jspecify.annotations.NullMarked;
