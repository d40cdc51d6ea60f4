package io.paiban.staffing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One element of a calculator's input: named numbers, taken as the decimals they were written as.
 *
 * <p>Every method throws {@link IllegalArgumentException} with a reason for the client.
 */
class CalculatorInput {

    /** Beyond any real quantity; keeps products of inputs finite. */
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private static final BigDecimal SMALLEST = new BigDecimal("1e-15");

    private final JsonNode element;

    /**
     * @param element the element; anything but an object is refused
     * @param fields the fields it may have; others are refused, so that a misspelt option is not silently ignored
     */
    CalculatorInput(@Nullable JsonNode element, Set<String> fields) {
        if (element == null || !element.isObject()) {
            throw new IllegalArgumentException(
                    "Each element must be an object with the fields " + sorted(fields) + ".");
        }
        element.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw new IllegalArgumentException("The field (%s) is unknown. Maybe one of %s is meant."
                        .formatted(shortened(name), sorted(fields)));
            }
        });
        this.element = element;
    }

    boolean has(String field) {
        return element.has(field);
    }

    /** A number that must be there. */
    BigDecimal number(String field) {
        var number = numberOrNull(field);
        if (number == null) {
            throw new IllegalArgumentException("The field (%s) is missing.".formatted(field));
        }
        return number;
    }

    /** A number that may be left out; an explicit {@code null} is refused, because it may be a failed calculation. */
    @Nullable
    BigDecimal numberOrNull(String field) {
        var value = element.get(field);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            throw new IllegalArgumentException(
                    "%s (%s) must be a number.".formatted(field, shortened(value.toString())));
        }
        if (!Double.isFinite(value.doubleValue())) {
            throw new IllegalArgumentException("%s must be a finite number.".formatted(field));
        }
        var number = value.decimalValue();
        if (number.signum() != 0 && !isReasonable(number.abs())) {
            throw new IllegalArgumentException("%s (%s) must be 0 or between %s and %s in size."
                    .formatted(field, value.doubleValue(), SMALLEST, LARGEST));
        }
        return number;
    }

    /** A number that is not negative and must be there. */
    BigDecimal notNegative(String field) {
        var number = number(field);
        if (number.signum() < 0) {
            throw new IllegalArgumentException("%s (%s) must not be negative.".formatted(field, number));
        }
        return number;
    }

    /** A whole number that is not negative and must be there; 12.0 is whole. */
    int whole(String field) {
        var number = notNegative(field);
        if (number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("%s (%s) is too large.".formatted(field, number));
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("%s (%s) must be a whole number.".formatted(field, number));
        }
        return number.intValueExact();
    }

    /** One of the given words; the first where the field is left out. */
    String choice(String field, List<String> words) {
        var value = element.get(field);
        if (value == null) {
            return words.get(0);
        }
        if (!value.isTextual() || !words.contains(value.asText())) {
            throw new IllegalArgumentException(
                    "%s (%s) must be one of %s.".formatted(field, shortened(value.toString()), words));
        }
        return value.asText();
    }

    private static boolean isReasonable(BigDecimal size) {
        return size.compareTo(SMALLEST) >= 0 && size.compareTo(LARGEST) <= 0;
    }

    private static ArrayList<String> sorted(Set<String> fields) {
        var names = new ArrayList<>(fields);
        names.sort(null);
        return names;
    }

    /** Answers must not grow with nonsense that was sent. */
    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
