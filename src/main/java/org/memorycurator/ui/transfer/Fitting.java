package org.memorycurator.ui.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memorycurator.transfer.mapping.ColumnFit;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.mapping.TableSample;
import org.memorycurator.ui.desk.Desk;
import org.memorycurator.ui.kit.Latest;

/** Keeps it known how the first values of the columns fit what they become. FX thread. */
final class Fitting {
    private final Desk desk;
    private final MappingModel mapping;
    private final Latest latest = new Latest();
    private TableSample sample = TableSample.NONE;
    private Map<Mapping.Column, ColumnFit> known = Map.of();

    Fitting(Desk desk, MappingModel mapping) {
        this.desk = desk;
        this.mapping = mapping;
    }

    /** Judges by these rows from now on. */
    void judgeBy(TableSample rows) {
        if (rows != sample) {
            sample = rows;
            known = Map.of();
        }
        again();
    }

    /** Judges what has changed. */
    void again() {
        TableSample by = sample;
        List<Mapping.Column> columns = mapping.mapping().columns();
        Map<Mapping.Column, ColumnFit> before = known;
        Latest.Question question = latest.ask();
        desk.background()
                .read(
                        () -> judged(by, columns, before),
                        question.only(this::judged),
                        question.only(desk.status()::failed));
    }

    private static Map<Mapping.Column, ColumnFit> judged(
            TableSample by, List<Mapping.Column> columns, Map<Mapping.Column, ColumnFit> before) {
        Map<Mapping.Column, ColumnFit> fits = new HashMap<>();
        for (Mapping.Column column : columns) {
            int place = by.columns().indexOf(column.name());
            if (place >= 0) {
                ColumnFit fit = before.get(column);
                fits.put(column, fit == null ? ColumnFit.of(by, place, column.use()) : fit);
            }
        }
        return fits;
    }

    private void judged(Map<Mapping.Column, ColumnFit> fits) {
        known = fits;
        mapping.columns().forEach(draft -> draft.fit.set(fits.get(draft.column())));
    }
}
