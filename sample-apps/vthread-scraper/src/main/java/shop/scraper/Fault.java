package shop.scraper;

import java.io.IOException;

/** Something that a visitor does wrong. */
interface Fault {
    void strike(Scraper scraper) throws IOException, InterruptedException, ReflectiveOperationException;
}
