package dev.holdup.analysis.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Columns that line up within a width: the columns of names give way, those of numbers never. */
final class Table {
    private static final int GAP = 2;

    enum Column {
        /** Right-aligned, never cut. */
        NUMBER(Integer.MAX_VALUE),
        /** Left-aligned, cut from the left down to this length. */
        NAME(10),
        /** Left-aligned, never cut. */
        WORD(Integer.MAX_VALUE);

        private final int shortest;

        Column(int shortest) {
            this.shortest = shortest;
        }
    }

    /** What stands in a column, and what is put around it once it has its length. */
    record Cell(String text, UnaryOperator<String> decoration) {
        static Cell plain(String text) {
            return new Cell(text == null ? "–" : text, UnaryOperator.identity());
        }
    }

    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    Table(List<Column> columns, String... heads) {
        this.columns = columns;
        rows.add(Arrays.stream(heads).map(Cell::plain).toList());
    }

    /** The last cell of a row with fewer cells than columns runs on over the free ones. */
    void add(List<Cell> row) {
        rows.add(row);
    }

    List<String> lines(int width) {
        int[] widths = widths(width);
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int[] widths(int width) {
        int[] widths = new int[columns.size()];
        for (List<Cell> row : rows) {
            for (int i = 0; i < (isShort(row) ? row.size() - 1 : widths.length); i++) {
                widths[i] = Math.max(widths[i], row.get(i).text().length());
            }
        }
        int over = Arrays.stream(widths).sum() + GAP * (widths.length - 1) - width;
        for (; over > 0; over--) {
            int widest = widestName(widths);
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private boolean isShort(List<Cell> row) {
        return row.size() < columns.size();
    }

    private int widestName(int[] widths) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            boolean gives = columns.get(i) == Column.NAME && widths[i] > Column.NAME.shortest;
            if (gives && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }

    private String line(List<Cell> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            if (isShort(row) && i == row.size() - 1) {
                return line.append(" ".repeat(GAP)).append(row.get(i).text()).toString();
            }
            String text = Lines.shorten(row.get(i).text(), widths[i]);
            String space = " ".repeat(widths[i] - text.length());
            String shown = row.get(i).decoration().apply(text);
            line.append(i == 0 ? "" : " ".repeat(GAP));
            line.append(columns.get(i) == Column.NUMBER ? space + shown : shown + space);
        }
        return line.toString().stripTrailing();
    }
}
