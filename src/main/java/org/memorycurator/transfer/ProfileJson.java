package org.memorycurator.transfer;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.model.Owner;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;
import org.memorycurator.transfer.file.FileFormat;
import org.memorycurator.transfer.file.Layout;
import org.memorycurator.transfer.mapping.ColumnUse;
import org.memorycurator.transfer.mapping.DateForm;
import org.memorycurator.transfer.mapping.Mapping;
import org.memorycurator.transfer.match.MatchRule;
import org.memorycurator.transfer.match.MatchRule.By;
import org.memorycurator.transfer.match.MatchRule.OfMetadata;
import org.memorycurator.transfer.match.MatchRule.Then;
import org.memorycurator.transfer.memory.MemoryJson;

/** A profile as JSON on one line, with a version. Pure. */
final class ProfileJson {
    private static final String FORMAT = "memory-curator-import";
    private static final int VERSION = 1;

    private ProfileJson() {}

    static String print(ImportProfile profile) {
        Map<String, Json> all = new LinkedHashMap<>();
        all.put("format", new Json.Str(FORMAT));
        all.put("version", new Json.Num(Integer.toString(VERSION)));
        all.put("name", new Json.Str(profile.name()));
        ImportProfile.Source source = profile.source();
        all.put("source_format", new Json.Str(source.format().name()));
        all.put("source_columns", texts(source.columns().stream().sorted().toList()));
        all.put("source_file", new Json.Str(source.fileName()));
        Layout layout = profile.layout();
        all.put("read_as", new Json.Str(layout.format().name()));
        all.put("charset", new Json.Str(layout.charset().name()));
        all.put("delimiter", new Json.Str(String.valueOf(layout.table().delimiter())));
        all.put("skipped", new Json.Num(Integer.toString(layout.table().skipped())));
        all.put("header_rows", new Json.Num(Integer.toString(layout.table().headerRows())));
        all.put("sheet", new Json.Str(layout.table().sheet()));
        Mapping mapping = profile.mapping();
        all.put("mapping", mapping == null ? Json.NULL : mapping(mapping));
        all.put("rule", rule(profile.rule()));
        all.put("steps", new Json.Str(profile.recipe()));
        return JsonText.printForFile(new Json.Obj(all));
    }

    private static Json mapping(Mapping mapping) {
        Map<String, Json> all = new LinkedHashMap<>();
        all.put(
                "columns",
                new Json.Arr(mapping.columns().stream().map(ProfileJson::column).toList()));
        all.put("template", new Json.Str(mapping.template()));
        Owner owner = mapping.owner();
        all.put(MemoryJson.USER, text(owner.userId()));
        all.put(MemoryJson.AGENT, text(owner.agentId()));
        all.put(MemoryJson.APP, text(owner.appId()));
        all.put(MemoryJson.RUN, text(owner.runId()));
        return new Json.Obj(all);
    }

    private static Json column(Mapping.Column column) {
        Map<String, Json> all = new LinkedHashMap<>();
        all.put("name", new Json.Str(column.name()));
        switch (column.use()) {
            case ColumnUse.Ignored ignored -> all.put("use", new Json.Str("ignored"));
            case ColumnUse.Is(ColumnUse.Part part) -> {
                all.put("use", new Json.Str("part"));
                all.put("part", new Json.Str(part.name()));
            }
            case ColumnUse.Date(ColumnUse.Part part, DateForm form) -> {
                all.put("use", new Json.Str("date"));
                all.put("part", new Json.Str(part.name()));
                all.put("form", new Json.Str(form.pattern()));
            }
            case ColumnUse.Categories(String separator) -> {
                all.put("use", new Json.Str("categories"));
                all.put("separator", new Json.Str(separator));
            }
            case ColumnUse.Key(String key, ColumnUse.Kind kind, DateForm form) -> {
                all.put("use", new Json.Str("key"));
                all.put("key", new Json.Str(key));
                all.put("kind", new Json.Str(kind.name()));
                all.put("form", text(form == null ? null : form.pattern()));
            }
        }
        return new Json.Obj(all);
    }

    private static Json rule(MatchRule rule) {
        Map<String, Json> all = new LinkedHashMap<>();
        all.put("by", new Json.Str(rule.by().name()));
        all.put("key", new Json.Str(rule.key()));
        all.put("then", new Json.Str(rule.then().name()));
        all.put("text", new Json.Bool(rule.text()));
        all.put("metadata", new Json.Str(rule.metadata().name()));
        all.put("empty_clears", new Json.Bool(rule.emptyClears()));
        return new Json.Obj(all);
    }

    private static Json text(@Nullable String value) {
        return value == null ? Json.NULL : new Json.Str(value);
    }

    private static Json texts(List<String> values) {
        return new Json.Arr(values.stream().<Json>map(Json.Str::new).toList());
    }

    /** @throws IllegalArgumentException with a sentence when it is no profile, or a newer one */
    static ImportProfile parse(String line) {
        Members all = Members.of(JsonText.parse(line));
        if (!FORMAT.equals(all.textOrNull("format"))) {
            throw new IllegalArgumentException(Text.of("transfer.profiles.none"));
        }
        if (all.number("version") != VERSION) {
            throw new IllegalArgumentException(Text.of("transfer.profiles.newer"));
        }
        FileFormat format = all.option("source_format", FileFormat.class);
        ImportProfile.Source source = new ImportProfile.Source(
                format, new LinkedHashSet<>(all.texts("source_columns")), all.text("source_file"));
        Layout.Table table = new Layout.Table(
                all.character("delimiter"), all.number("skipped"), all.number("header_rows"), all.text("sheet"));
        Layout layout = new Layout(all.option("read_as", FileFormat.class), charset(all.text("charset")), table);
        Json mapping = all.value("mapping");
        return new ImportProfile(
                all.text("name"),
                source,
                layout,
                mapping instanceof Json.Nil ? null : readMapping(Members.of(mapping)),
                readRule(Members.of(all.value("rule"))),
                all.text("steps"));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException(Text.of("transfer.profiles.wrong", "charset"), e);
        }
    }

    private static Mapping readMapping(Members all) {
        List<Mapping.Column> columns = new ArrayList<>();
        for (Json column : all.list("columns")) {
            Members members = Members.of(column);
            columns.add(new Mapping.Column(members.text("name"), readUse(members)));
        }
        Owner owner = new Owner(
                all.textOrNull(MemoryJson.USER),
                all.textOrNull(MemoryJson.AGENT),
                all.textOrNull(MemoryJson.APP),
                all.textOrNull(MemoryJson.RUN));
        return new Mapping(columns, all.text("template"), owner);
    }

    private static ColumnUse readUse(Members all) {
        return switch (all.text("use")) {
            case "ignored" -> new ColumnUse.Ignored();
            case "part" -> new ColumnUse.Is(all.option("part", ColumnUse.Part.class));
            case "date" -> new ColumnUse.Date(all.option("part", ColumnUse.Part.class), new DateForm(all.text("form")));
            case "categories" -> new ColumnUse.Categories(all.text("separator"));
            case "key" -> {
                String form = all.textOrNull("form");
                yield new ColumnUse.Key(
                        all.text("key"),
                        all.option("kind", ColumnUse.Kind.class),
                        form == null ? null : new DateForm(form));
            }
            default -> throw new IllegalArgumentException(Text.of("transfer.profiles.wrong", "use"));
        };
    }

    private static MatchRule readRule(Members all) {
        return new MatchRule(
                all.option("by", By.class),
                all.text("key"),
                all.option("then", Then.class),
                all.flag("text"),
                all.option("metadata", OfMetadata.class),
                all.flag("empty_clears"));
    }
}
