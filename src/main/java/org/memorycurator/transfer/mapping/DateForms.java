package org.memorycurator.transfer.mapping;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.transfer.mapping.Cells.DateFormat;

/** Finds the form in which dates are written. Pure. */
final class DateForms {
    private static final int LOOKED_AT = 300;
    private static final double MOST = 0.9;
    private static final Pattern MAYBE = Pattern.compile("(?=.*\\d)[\\p{L}\\d :./,+-]{6,40}");

    private static final List<String> DAYS = days();
    private static final List<String> TIMES = Stream.of("", "_HH:mm", "_HH:mm:ss", "'T'HH:mm:ss", "_h:mm_a")
            .map(DateForms::spaced)
            .toList();

    private DateForms() {}

    private static String spaced(String pattern) {
        return pattern.replace('_', ' ');
    }

    /** With two digits before with one or two, for that is how forms are usually written; of a year with two digits nobody knows the century. */
    private static List<String> days() {
        List<String> days = new ArrayList<>();
        for (String between : List.of("/", "-", ".")) {
            days.add("yyyy" + between + "MM" + between + "dd");
            for (String first : List.of("dd%sMM%syyyy", "MM%sdd%syyyy", "d%sM%syyyy", "M%sd%syyyy")) {
                boolean germanMonthFirst =
                        between.equals(".") && first.toUpperCase(Locale.ROOT).startsWith("M");
                if (!germanMonthFirst) {
                    days.add(String.format(first, between, between));
                }
            }
        }
        days.addAll(List.of("d_MMM_yyyy", "d_MMMM_yyyy", "MMM_d,_yyyy", "MMMM_d,_yyyy", "d-MMM-yyyy", "yyyyMMdd"));
        return days.stream().map(DateForms::spaced).toList();
    }

    /** The one form in which all of these are dates; null when there is none, or when they could mean different days. */
    static @Nullable DateForm of(List<String> texts) {
        return only(values(texts));
    }

    /** The same where a few of them are no dates at all. */
    static @Nullable DateForm mostly(List<String> texts) {
        List<String> values = values(texts);
        DateForm all = only(values);
        if (all != null) {
            return all;
        }
        List<String> dates = values.stream()
                .filter(text -> !readings(List.of(text)).isEmpty())
                .toList();
        return dates.size() >= MOST * values.size() ? only(dates) : null;
    }

    private static @Nullable DateForm only(List<String> values) {
        Map<Reading, DateForm> readings = readings(values);
        return readings.size() == 1 ? readings.values().iterator().next() : null;
    }

    /**
     * What texts mean in a form.
     *
     * @param monthFirst whether the month comes before the day, where more texts may follow that mean other days, though these do not
     */
    private record Reading(boolean monthFirst, List<String> days) {
        static Reading of(DateForm form, List<String> days) {
            String pattern = form.pattern();
            return new Reading(days.size() == LOOKED_AT && pattern.indexOf('M') < pattern.indexOf('d'), days);
        }
    }

    /** What is to be asked where they could mean different days. */
    static Optional<DateQuestion> question(List<String> texts) {
        List<String> values = values(texts);
        List<Map.Entry<Reading, DateForm>> readings =
                List.copyOf(readings(values).entrySet());
        if (readings.size() < 2) {
            return Optional.empty();
        }
        List<String> first = readings.get(0).getKey().days();
        List<String> second = readings.get(1).getKey().days();
        int shown = IntStream.range(0, first.size())
                .filter(i -> !first.get(i).equals(second.get(i)))
                .findFirst()
                .orElse(0);
        return Optional.of(new DateQuestion(
                values.get(shown),
                readings.stream()
                        .map(reading -> new DateQuestion.Answer(
                                reading.getValue(), reading.getKey().days().get(shown)))
                        .toList()));
    }

    private static List<String> values(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).limit(LOOKED_AT).toList();
    }

    /** What all of them mean, and in which form, the usual forms first; of two forms that always mean the same the first. */
    private static Map<Reading, DateForm> readings(List<String> values) {
        Map<Reading, DateForm> readings = new LinkedHashMap<>();
        if (values.isEmpty()
                || !values.stream().allMatch(text -> MAYBE.matcher(text).matches())) {
            return readings;
        }
        List<String> iso = read(values, DateForm.ISO);
        if (iso != null) {
            readings.put(Reading.of(DateForm.ISO, iso), DateForm.ISO);
            return readings;
        }
        forms(values.getFirst()).forEach(form -> {
            List<String> read = read(values, form);
            if (read != null) {
                readings.putIfAbsent(Reading.of(form, read), form);
            }
        });
        return readings;
    }

    private static Stream<DateForm> forms(String first) {
        boolean time = first.indexOf(':') > 0;
        return TIMES.stream()
                .filter(suffix -> suffix.isEmpty() != time)
                .flatMap(suffix -> DAYS.stream().map(day -> new DateForm(day + suffix)));
    }

    private static @Nullable List<String> read(List<String> values, DateForm form) {
        DateFormat format = DateFormat.of(form);
        try {
            List<String> read = new ArrayList<>(values.size());
            for (String value : values) {
                read.add(format.iso(value));
            }
            return read;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
