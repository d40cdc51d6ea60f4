/**
 * The engine's root: {@link io.paiban.Paiban} starts the product's own database where no other is named, then the
 * server.
 *
 * <p>Everything else is in a capability, in {@code shared} or in {@code platform}. In the order of the data: {@code
 * hotline} and {@code calendar}, {@code workforce} and {@code labour}, then {@code history}, {@code forecast}, {@code
 * staffing}, {@code roster}, {@code attendance}, {@code payroll}; {@code sample} shows them at work.
 */
@NullMarked
package io.paiban;

import org.jspecify.annotations.NullMarked;
