package io.paiban.platform.paging;

import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param items the part, in the list's own order
 * @param next what to pass as {@code after} to get the following part; null at the end of the list
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** How many items a page has unless the caller says otherwise; text, because it is a default in annotations. */
    public static final String DEFAULT_LIMIT = "500";

    private static final int MOST = 10_000;

    public Page {
        items = List.copyOf(items);
    }

    /** A whole list that is short by nature. */
    public static <T> Page<T> all(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * The part of a complete, ordered list that follows the item whose key is {@code after}.
     *
     * @param list the complete list, ascending by key
     * @param key unique text of an item, ascending within the list
     * @param after the key of the last item the caller has; null for the beginning
     * @param limit most items wanted; 1 to 10,000
     */
    public static <T> Page<T> of(List<T> list, Function<T, String> key, @Nullable String after, int limit) {
        checkLimit(limit);
        int start = 0;
        if (after != null) {
            while (start < list.size() && key.apply(list.get(start)).compareTo(after) <= 0) {
                start++;
            }
        }
        int end = Math.min(list.size(), start + limit);
        return new Page<>(list.subList(start, end), end < list.size() ? key.apply(list.get(end - 1)) : null);
    }

    /**
     * The part of a complete list in any order that follows the item whose key is {@code after}; from the beginning where no item
     * has the key.
     */
    public static <T> Page<T> newestFirst(List<T> list, Function<T, String> key, @Nullable String after, int limit) {
        checkLimit(limit);
        int start = 0;
        for (int i = 0; after != null && i < list.size(); i++) {
            if (key.apply(list.get(i)).equals(after)) {
                start = i + 1;
            }
        }
        int end = Math.min(list.size(), start + limit);
        return new Page<>(list.subList(start, end), end < list.size() ? key.apply(list.get(end - 1)) : null);
    }

    /** The part of a complete list that never changes; {@code after} is how many items the caller has. */
    public static <T> Page<T> byPosition(List<T> list, @Nullable String after, int limit) {
        checkLimit(limit);
        int start = after == null ? 0 : position(after);
        int from = Math.min(start, list.size());
        int end = Math.min(list.size(), from + limit);
        return new Page<>(list.subList(from, end), end < list.size() ? Integer.toString(end) : null);
    }

    private static int position(String after) {
        try {
            int position = Integer.parseInt(after);
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException e) {
            // Refused below like a negative position.
        }
        throw new RequestFailure(
                ProblemType.INVALID_REQUEST,
                "The position (%s) is not one that a page named as next.".formatted(after));
    }

    /** Refuses a limit outside 1 to 10,000. */
    public static void checkLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new RequestFailure(
                    ProblemType.INVALID_REQUEST, "The limit (%d) must be from 1 to %d.".formatted(limit, MOST));
        }
    }

    /** The same page with each item turned into something else. */
    public <R> Page<R> map(Function<T, R> function) {
        return new Page<>(items.stream().map(function).toList(), next);
    }
}
