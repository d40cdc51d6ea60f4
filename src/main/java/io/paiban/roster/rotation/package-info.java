/**
 * Rotation patterns: which shifts and days off a person has in turn, as a wish with a price for leaving it and as shifts to begin a
 * solving with.
 *
 * <p>Plain Java; the front door is {@code Rotations}. Start with {@link io.paiban.roster.rotation.Rotation}.
 */
@NullMarked
package io.paiban.roster.rotation;

import org.jspecify.annotations.NullMarked;
