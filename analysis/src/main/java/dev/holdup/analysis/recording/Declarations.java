package dev.holdup.analysis.recording;

import dev.holdup.analysis.recording.MetadataReader.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes types of the elements inside a metadata event. */
final class Declarations {
    private Declarations() {}

    /** By id, from the table of strings on. */
    static Map<Long, TypeInfo> read(Bytes in) {
        List<Element> declared = new ArrayList<>();
        for (Element part : MetadataReader.read(in).children("metadata")) {
            declared.addAll(part.children("class"));
        }
        Map<Long, TypeInfo> types = new HashMap<>();
        for (Element type : declared) {
            long id = type.id("id");
            types.put(
                    id,
                    new TypeInfo(
                            id,
                            type.text("name", ""),
                            type.text("superType", "").equals("jdk.jfr.Event")));
        }
        for (Element type : declared) {
            types.get(type.id("id")).fields(fields(type, types));
        }
        types.values().forEach(TypeInfo::check);
        types.values().forEach(TypeInfo::complete);
        return types;
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
