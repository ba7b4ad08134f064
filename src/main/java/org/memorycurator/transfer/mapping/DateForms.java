package org.memorycurator.transfer.mapping;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.transfer.mapping.Cells.DateFormat;

/** Finds the form in which dates are written. Pure. */
final class DateForms {
    private static final int LOOKED_AT = 300;
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

    /** The one form in which all of these are dates, whatever the day; null when there is none, or when they could mean different days. */
    static @Nullable DateForm of(List<String> texts) {
        List<String> values =
                texts.stream().filter(text -> !text.isBlank()).limit(LOOKED_AT).toList();
        if (values.isEmpty()
                || !values.stream().allMatch(text -> MAYBE.matcher(text).matches())) {
            return null;
        }
        if (read(values, DateForm.ISO) != null) {
            return DateForm.ISO;
        }
        DateForm found = null;
        List<String> meant = List.of();
        for (DateForm form : forms(values.getFirst()).toList()) {
            List<String> read = read(values, form);
            if (read != null && found != null && !read.equals(meant)) {
                return null;
            }
            if (read != null && found == null) {
                found = form;
                meant = read;
            }
        }
        return found;
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
