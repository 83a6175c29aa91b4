package shop.scraper;

import java.io.IOException;

/** Loads a parser by its name through a loader that asks the site for it: it waits below the JVM's own frames, pinned. */
final class ParserPlugins implements Fault {
    @Override
    public void strike(Scraper scraper) throws ReflectiveOperationException {
        open(scraper);
    }

    private static Class<?> open(Scraper scraper) throws ClassNotFoundException {
        return Class.forName("shop.scraper.Parser", true, new SiteLoader(scraper));
    }

    private static final class SiteLoader extends ClassLoader {
        private final Scraper scraper;

        SiteLoader(Scraper scraper) {
            super(Fault.class.getClassLoader());
            this.scraper = scraper;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals("shop.scraper.Parser")) {
                try {
                    scraper.slow();
                } catch (IOException e) {
                    throw new ClassNotFoundException(name, e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return super.loadClass(name, resolve);
        }
    }
}
