/** The hotline, its queues and its promises, as plain records. */
@NullMarked
package io.paiban.hotline.model;

import org.jspecify.annotations.NullMarked;
