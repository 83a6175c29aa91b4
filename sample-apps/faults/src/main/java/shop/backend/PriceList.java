package shop.backend;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import shop.faults.Fault;

/** Parses a supplier's price list, which is a large XML document. */
final class PriceList implements Fault {
    private final DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    private final String xml = IntStream.range(0, 2_000)
            .mapToObj(i -> "<price sku='" + i + "' currency='EUR'>" + i * 7 + "</price>")
            .collect(Collectors.joining("", "<prices>", "</prices>"));

    @Override
    public void strike(Duration hold, Executor loop) throws IOException, SAXException, ParserConfigurationException {
        long end = System.nanoTime() + hold.toNanos();
        do {
            parse();
        } while (System.nanoTime() < end);
    }

    private Document parse() throws IOException, SAXException, ParserConfigurationException {
        return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
