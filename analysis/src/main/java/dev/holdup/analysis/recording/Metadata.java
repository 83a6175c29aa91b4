package dev.holdup.analysis.recording;

import dev.holdup.analysis.recording.MetadataReader.Element;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The types of one chunk, by id. */
final class Metadata {
    static final long METADATA_EVENT = 0;
    static final long CHECKPOINT_EVENT = 1;

    private final Map<Long, TypeInfo> types = new HashMap<>();
    private final ById<TypeInfo> byId = new ById<>();

    Collection<TypeInfo> types() {
        return types.values();
    }

    boolean isEmpty() {
        return types.isEmpty();
    }

    TypeInfo type(long id) {
        return byId.get(id);
    }

    TypeInfo type(String name) {
        for (TypeInfo type : types.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return null;
    }

    /** Adds what a metadata event declares; a later event knows all that an earlier one of its chunk knew, and more. */
    void add(Bytes afterType) {
        List<Element> declared = new ArrayList<>();
        for (Element part : MetadataReader.read(afterType).children("metadata")) {
            declared.addAll(part.children("class"));
        }
        Map<Long, TypeInfo> added = new HashMap<>();
        for (Element type : declared) {
            long id = type.id("id");
            added.put(
                    id,
                    new TypeInfo(
                            id,
                            type.text("name", ""),
                            type.text("superType", "").equals("jdk.jfr.Event")));
        }
        for (Element type : declared) {
            added.get(type.id("id")).fields(fields(type, added));
        }
        added.values().forEach(TypeInfo::check);
        types.putAll(added);
        added.forEach(byId::put);
    }

    private static List<FieldInfo> fields(Element type, Map<Long, TypeInfo> types) {
        List<FieldInfo> fields = new ArrayList<>();
        for (Element field : type.children("field")) {
            fields.add(new FieldInfo(
                    field.text("name", ""),
                    named(types, field.id("class")),
                    field.text("constantPool", null) != null,
                    !field.text("dimension", "0").equals("0"),
                    unit(field, types),
                    annotation(field, types, "jdk.jfr.Unsigned") != null));
        }
        return fields;
    }

    private static Unit unit(Element field, Map<Long, TypeInfo> types) {
        Element span = annotation(field, types, "jdk.jfr.Timespan");
        if (span != null) {
            return Unit.timespan(span.text("value", ""));
        }
        Element stamp = annotation(field, types, "jdk.jfr.Timestamp");
        return stamp == null ? Unit.NONE : Unit.timestamp(stamp.text("value", ""));
    }

    private static Element annotation(Element field, Map<Long, TypeInfo> types, String name) {
        for (Element annotation : field.children("annotation")) {
            if (named(types, annotation.id("class")).name().equals(name)) {
                return annotation;
            }
        }
        return null;
    }

    private static TypeInfo named(Map<Long, TypeInfo> types, long id) {
        TypeInfo type = types.get(id);
        if (type == null) {
            throw new Damage("metadata uses type " + id + " without declaring it");
        }
        return type;
    }
}
