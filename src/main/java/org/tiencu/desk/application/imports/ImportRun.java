package org.tiencu.desk.application.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.refusal.Violation;
import org.tiencu.platform.sheet.CellError;
import org.tiencu.platform.sheet.SheetColumn;
import org.tiencu.platform.sheet.SheetImport;
import org.tiencu.platform.sheet.SheetImport.Saved;
import org.tiencu.platform.sheet.SheetLayout;
import org.tiencu.platform.sheet.SheetReader;
import org.tiencu.platform.sheet.SheetRow;

/** Goes through the rows of one file, also after a wrong one, so that everything that is wrong is named at once. */
class ImportRun implements SheetReader.Rows {

    static final int MOST_ERRORS = 1_000;

    /** There are so many errors that reading on is of no use. */
    private static final class TooManyErrors extends RuntimeException {

        private TooManyErrors() {
            super("Too many errors", null, false, false);
        }
    }

    private final SheetImport target;
    private final SheetLayout layout;
    private final Map<Saved, Integer> counts = new EnumMap<>(Saved.class);
    private final Map<List<Object>, Integer> firstRows = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<CellError> errors = new ArrayList<>();
    private int rows;
    private boolean sample;
    private boolean stopped;

    ImportRun(SheetImport target) {
        this.target = target;
        this.layout = target.layout();
    }

    ImportOutcome read(byte[] file, String checksum, boolean store) {
        try {
            new SheetReader(layout, target.mostRows()).read(file, this);
        } catch (TooManyErrors e) {
            stopped = true;
        }
        return new ImportOutcome(checksum, store && errors.isEmpty(), rows, count(Saved.CREATED), count(Saved.UPDATED),
                count(Saved.UNCHANGED), sample, errors, stopped, null);
    }

    private int count(Saved saved) {
        return counts.getOrDefault(saved, 0);
    }

    @Override
    public void places(Map<String, Integer> ofColumns) {
        places.putAll(ofColumns);
    }

    @Override
    public void sample() {
        sample = true;
    }

    @Override
    public void wrong(List<CellError> found) {
        rows++;
        add(found);
    }

    @Override
    public void row(SheetRow row) {
        rows++;
        List<Object> key = layout.keys().stream().map(one -> row.values().getOrDefault(one, "")).toList();
        Integer first = firstRows.putIfAbsent(key, row.number());
        if (first != null) {
            add(List.of(error(row, layout.keys().get(0), "Trùng với dòng " + first + ".")));
            return;
        }
        try {
            counts.merge(target.save(row), 1, Integer::sum);
        } catch (Refusal refusal) {
            add(refusal.violations().isEmpty() ? List.of(error(row, layout.columns().get(0).key(), refusal.getMessage()))
                    : refusal.violations().stream().map(one -> error(row, one)).toList());
        }
    }

    private void add(List<CellError> found) {
        errors.addAll(found);
        if (errors.size() >= MOST_ERRORS) {
            throw new TooManyErrors();
        }
    }

    /** A violation of a part of a cell, such as {@code grades[0].year}, is one of the cell. */
    private CellError error(SheetRow row, Violation violation) {
        String key = violation.field().split("[.\\[]", 2)[0];
        boolean known = places.containsKey(key);
        SheetColumn column = known ? column(key) : layout.columns().get(0);
        boolean named = known && column.header().startsWith(violation.label());
        return error(row, column.key(), named || violation.label().isBlank() ? violation.message()
                : violation.label() + ": " + violation.message());
    }

    private CellError error(SheetRow row, String key, String message) {
        return new CellError(row.number(), places.get(key), key, column(key).header(), message);
    }

    private SheetColumn column(String key) {
        return layout.columns().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }
}
