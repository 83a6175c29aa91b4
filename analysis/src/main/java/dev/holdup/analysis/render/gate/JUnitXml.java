package dev.holdup.analysis.render.gate;

import dev.holdup.analysis.gate.GateResult;
import dev.holdup.analysis.gate.RuleResult;
import dev.holdup.analysis.gate.RunResult;
import dev.holdup.analysis.gate.Verdict;
import dev.holdup.analysis.gate.Violation;
import dev.holdup.analysis.gate.policy.Rule;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One suite, a test case a rule and run, as Surefire writes them; an inconclusive gate is an error, not a failure. */
final class JUnitXml {
    private record Case(String suite, String name, String kind, String message, String text, double seconds) {}

    private JUnitXml() {}

    static String render(GateResult result) {
        List<Case> cases = cases(result);
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "holdup.gate");
            xml.writeAttribute(
                    "time", seconds(cases.stream().mapToDouble(Case::seconds).sum()));
            xml.writeAttribute("tests", String.valueOf(cases.size()));
            for (String kind : List.of("error", "skipped", "failure")) {
                long count =
                        cases.stream().filter(one -> kind.equals(one.kind())).count();
                xml.writeAttribute(kind.equals("skipped") ? kind : kind + "s", String.valueOf(count));
            }
            for (Case one : cases) {
                write(one, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private static List<Case> cases(GateResult result) {
        List<Case> cases = result.runs().stream()
                .flatMap(run -> run.rules().stream().map(rule -> ruleCase(run, rule)))
                .collect(Collectors.toList());
        result.regressions()
                .forEach(one ->
                        cases.add(new Case("comparison", one.rule(), "failure", one.sentence(), one.sentence(), 0)));
        if (result.verdict() instanceof Verdict.Inconclusive open) {
            String text = String.join("\n", open.reasons());
            cases.add(new Case("evidence", "evidence", "error", open.reasons().get(0), text, 0));
        } else {
            cases.add(new Case("evidence", "evidence", null, "", "", 0));
        }
        return cases;
    }

    private static Case ruleCase(RunResult run, RuleResult rule) {
        String text = rule.violations().stream().map(Violation::sentence).collect(Collectors.joining("\n"));
        boolean fails = rule.rule().level() == Rule.Level.ERROR;
        String kind =
                switch (rule.outcome()) {
                    case KEPT -> null;
                    case BROKEN -> fails ? "failure" : "system-out";
                    case NOT_JUDGED -> "skipped";
                };
        return new Case(
                run.name(),
                rule.rule().name(),
                kind,
                rule.sentence(),
                text,
                run.report().recording().durationMs() / 1000);
    }

    private static void write(Case one, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", one.name());
        xml.writeAttribute(
                "classname", "holdup.gate." + one.suite().replace('.', '_').replace('/', '_'));
        xml.writeAttribute("time", seconds(one.seconds()));
        if (one.kind() != null) {
            xml.writeStartElement(one.kind());
            if (!one.kind().equals("system-out")) {
                xml.writeAttribute("message", allowed(one.message()));
            }
            if (one.kind().equals("failure") || one.kind().equals("error")) {
                xml.writeAttribute("type", one.kind().equals("error") ? "holdup.Inconclusive" : "holdup.Broken");
            }
            xml.writeCharacters(allowed(one.text()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Control characters cannot be written in XML at all. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !isSurrogate(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
