/** Formulas of queueing and shrinkage, and the requirement they give. Plain arithmetic: nothing reads or stores. */
@NullMarked
package io.paiban.staffing.model;

import org.jspecify.annotations.NullMarked;
