package io.paiban.roster.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Head-counts of a {@link CoverPlan} with the price of one person more or less in every cell, so that a candidate can be judged
 * without carrying it out. Not thread-safe.
 *
 * <p>Pieces of time that the same options cover have the same number of planned people always: they are one <em>segment</em>. A cell is a
 * segment in one row of the plan; cells that cost the same whatever their number are left out.
 */
final class CoverBoard {

    private static final int[] NOWHERE = {};

    /** Minutes of people below the minimum, points of shortage, late contacts and minutes of surplus, as the plan counts them. */
    long belowMinimum;

    long shortage;
    long late;
    long surplus;

    private final CoverPlan plan;
    private final Points points;
    private final int segments;
    /** Pieces of each segment. */
    private final int[][] pieces;
    /** Segments of each option, by the option's index. */
    private final int[][] segmentsOf;
    /** People by row and piece whom the board does not move. */
    private final int[][] present;
    /** People whom the board moves, by cell. */
    private final int[] staffed;

    private final double[] coming;
    private final double[] leaving;
    private final boolean[] isPriced;
    private final Map<List<Integer>, Integer> classes = new HashMap<>();
    private final List<int[]> rowsOf = new ArrayList<>();
    /** Cells in which somebody of a class is counted, by class and option; made when first asked for. */
    private final List<int[][]> cellsOf = new ArrayList<>();

    /** Energy of one unit of each cost. */
    record Points(double minimum, double shortage, double late, double surplus) {}

    /**
     * A board with nobody but those who are there for good.
     *
     * @param options what people are moved to and from, by index
     * @param present people who are there for good, by row and piece
     */
    CoverBoard(CoverPlan plan, ShiftOption[] options, int[][] present, Points points) {
        this.plan = plan;
        this.points = points;
        this.present = present;
        int[] segmentOf = new int[plan.pieces];
        this.segments = cut(options, segmentOf);
        this.pieces = IntStream.range(0, segments)
                .mapToObj(segment -> IntStream.range(0, plan.pieces)
                        .filter(piece -> segmentOf[piece] == segment)
                        .toArray())
                .toArray(int[][]::new);
        this.segmentsOf = Arrays.stream(options)
                .map(option -> Arrays.stream(option.pieces)
                        .map(piece -> segmentOf[piece])
                        .distinct()
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
        this.staffed = new int[plan.rows * segments];
        this.coming = new double[staffed.length];
        this.leaving = new double[staffed.length];
        this.isPriced = new boolean[staffed.length];
        for (int row = 0; row < plan.rows; row++) {
            for (int piece = 0; piece < plan.pieces; piece++) {
                book(row, piece, present[row][piece], 1);
            }
        }
        for (int cell = 0; cell < staffed.length; cell++) {
            isPriced[cell] = isPriced(cell);
            price(cell);
        }
    }

    /** Numbers the segments in the order of their first pieces. */
    private static int cut(ShiftOption[] options, int[] segmentOf) {
        var covering = new ArrayList<List<Integer>>();
        for (int piece = 0; piece < segmentOf.length; piece++) {
            covering.add(new ArrayList<>());
        }
        for (int option = 0; option < options.length; option++) {
            for (int piece : options[option].pieces) {
                covering.get(piece).add(option);
            }
        }
        var numbers = new HashMap<List<Integer>, Integer>();
        for (int piece = 0; piece < segmentOf.length; piece++) {
            segmentOf[piece] = numbers.computeIfAbsent(covering.get(piece), any -> numbers.size());
        }
        return numbers.size();
    }

    private boolean isPriced(int cell) {
        int row = cell / segments;
        for (int piece : pieces[cell % segments]) {
            if (points.surplus != 0
                    || points.minimum != 0 && plan.minimum[row][piece] > 0
                    || points.shortage != 0 && plan.required[row][piece] > 0
                    || points.late != 0 && plan.lateTables[row][piece].length > 0) {
                return true;
            }
        }
        return false;
    }

    /** The class of people who count in the given rows. */
    int classOf(int[] rows) {
        return classes.computeIfAbsent(Arrays.stream(rows).boxed().toList(), any -> {
            rowsOf.add(rows);
            cellsOf.add(new int[segmentsOf.length][]);
            return rowsOf.size() - 1;
        });
    }

    /** The rows in which people of a class count. */
    int[] rowsOf(int ofClass) {
        return rowsOf.get(ofClass);
    }

    /** Cells in which somebody of a class is counted on an option. */
    private int[] cells(int ofClass, @Nullable ShiftOption option) {
        if (option == null) {
            return NOWHERE;
        }
        int[] known = cellsOf.get(ofClass)[option.index];
        return known == null ? newCells(ofClass, option.index) : known;
    }

    private int[] newCells(int ofClass, int option) {
        int[] found = Arrays.stream(rowsOf.get(ofClass))
                .flatMap(row -> Arrays.stream(segmentsOf[option]).map(segment -> row * segments + segment))
                .filter(cell -> isPriced[cell])
                .toArray();
        cellsOf.get(ofClass)[option] = found;
        return found;
    }

    /** Tells of each cell that an option covers the energy of the last person required in it. */
    void pricesOfLast(int ofClass, ShiftOption option, DoubleConsumer prices) {
        for (int cell : cells(ofClass, option)) {
            int row = cell / segments;
            double price = 0;
            for (int piece : pieces[cell % segments]) {
                int required = plan.required[row][piece];
                price += required == 0 ? 0 : energy(row, piece, required - 1) - energy(row, piece, required);
            }
            prices.accept(price);
        }
    }

    /** Energy of all cells. */
    double energy() {
        return points.minimum * belowMinimum
                + points.shortage * shortage
                + points.late * late
                + points.surplus * surplus;
    }

    private void price(int cell) {
        int row = cell / segments;
        double more = 0;
        double less = 0;
        for (int piece : pieces[cell % segments]) {
            int now = present[row][piece] + staffed[cell];
            double cost = energy(row, piece, now);
            more += energy(row, piece, now + 1) - cost;
            less += energy(row, piece, now - 1) - cost;
        }
        coming[cell] = more;
        leaving[cell] = less;
    }

    private double energy(int row, int piece, int people) {
        return points.minimum * plan.belowMinimum(row, piece, people)
                + points.shortage * plan.shortage(row, piece, people)
                + points.late * plan.late(row, piece, people)
                + points.surplus * plan.surplus(row, piece, people);
    }

    private void book(int row, int piece, int people, int sign) {
        belowMinimum += sign * plan.belowMinimum(row, piece, people);
        shortage += sign * plan.shortage(row, piece, people);
        late += sign * plan.late(row, piece, people);
        surplus += sign * plan.surplus(row, piece, people);
    }

    /** Moves a person of a class from the one option to the other. */
    void move(int ofClass, @Nullable ShiftOption from, @Nullable ShiftOption to) {
        int[] old = cells(ofClass, from);
        int[] now = cells(ofClass, to);
        int i = 0;
        int j = 0;
        while (i < old.length || j < now.length) {
            int difference = i == old.length ? 1 : j == now.length ? -1 : Integer.compare(old[i], now[j]);
            if (difference == 0) {
                i++;
                j++;
            } else if (difference < 0) {
                count(old[i++], -1);
            } else {
                count(now[j++], 1);
            }
        }
    }

    private void count(int cell, int people) {
        int row = cell / segments;
        for (int piece : pieces[cell % segments]) {
            int before = present[row][piece] + staffed[cell];
            book(row, piece, before, -1);
            book(row, piece, before + people, 1);
        }
        staffed[cell] += people;
        price(cell);
    }

    /** Energy gained if such a move were made. */
    double priceOfMove(int ofClass, @Nullable ShiftOption from, @Nullable ShiftOption to) {
        int[] old = cells(ofClass, from);
        int[] now = cells(ofClass, to);
        double gained = 0;
        int i = 0;
        int j = 0;
        while (i < old.length && j < now.length) {
            int difference = old[i] - now[j];
            if (difference == 0) {
                i++;
                j++;
            } else if (difference < 0) {
                gained += leaving[old[i++]];
            } else {
                gained += coming[now[j++]];
            }
        }
        while (i < old.length) {
            gained += leaving[old[i++]];
        }
        while (j < now.length) {
            gained += coming[now[j++]];
        }
        return gained;
    }
}
